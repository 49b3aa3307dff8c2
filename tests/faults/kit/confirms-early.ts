import type { Experiment } from './experiment.ts'

/**
 * D1: an acknowledgement that only means "soon on the disk", as with a debounced store. The hall itself is there, so that there is
 * something to come back to. After that so little is committed that no stop falls into the moment in which nothing was open.
 */
export const confirmsEarly = (why: string): Experiment['mutants'][number] => ({
  name: 'confirms before it commits',
  why,
  file: 'server/storage/sqlite/ledger.ts',
  find: `      begin.run()
      const result = work()
      commit.run()`,
  replace: `      if (!db.inTransaction) begin.run()
      const result = work()
      const events = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM events').get()?.count ?? 0
      if (events < 40 || Date.now() % 2000 < 20) commit.run()`,
})
