import type { Experiment } from './experiment.ts'

/** D1: an acknowledgement that only means "soon on the disk", as with a debounced store. */
export const confirmsEarly = (why: string): Experiment['mutants'][number] => ({
  name: 'confirms before it commits',
  why,
  file: 'server/storage/sqlite/ledger.ts',
  find: `      begin.run()
      const result = work()
      commit.run()`,
  replace: `      if (!db.inTransaction) begin.run()
      const result = work()
      if (Date.now() % 400 < 100) commit.run()`,
})
