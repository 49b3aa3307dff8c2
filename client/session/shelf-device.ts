import type { Neighbours } from './neighbours.ts'
import type { Rows } from './rows-idb.ts'
import type { OutboxShelf, ShelfWatcher, StoredCommand } from './types.ts'

/** Some browsers neither open their database nor say that they will not. Nobody may wait for that with a card in hand. */
const patience = 1500

/**
 * The shelf of one workshop on this device, shared by its tabs. What the browser does not take stays in memory, here and in the
 * other tabs, and is offered again with every later change; meanwhile `durable` is false and the person is told (D3).
 */
export function deviceShelf(name: string, rows: Rows, neighbours: Neighbours): OutboxShelf {
  const loose = new Map<string, StoredCommand>()
  let durable = true
  let watcher: ShelfWatcher | null = null

  /** Whatever the browser does, this ends. */
  function tried(work: Promise<void>): Promise<void> {
    return new Promise((settle) => {
      const end = (kept: boolean): void => {
        clearTimeout(tired)
        setDurable(kept)
        settle()
      }
      const tired = setTimeout(() => end(false), patience)
      work.then(
        () => end(loose.size === 0),
        () => end(false),
      )
    })
  }
  function setDurable(next: boolean): void {
    if (durable === next) return
    durable = next
    watcher?.durable()
  }

  const store = async (command: StoredCommand): Promise<void> => {
    await rows.put(name, command)
    loose.delete(command.id)
    neighbours.say({ say: 'put' })
  }
  const offerAgain = (): void => {
    for (const command of loose.values()) void store(command).then(() => setDurable(loose.size === 0), ignore)
  }

  neighbours.hear((word) => {
    if (word.say === 'loose') loose.set(word.command.id, word.command)
    if (word.say === 'dropped') loose.delete(word.id)
    if (word.say === 'forgotten') loose.clear()
    watcher?.heard(word)
  })

  return {
    get durable() {
      return durable
    },
    async load() {
      const loading = rows.load(name)
      let known: StoredCommand[] | null = null
      await tried(loading.then((found) => void (known = found)))
      // A database that was slow may hold cards of the last visit: they are sent as soon as they are found.
      if (known === null) loading.then(() => watcher?.heard({ say: 'put' }), ignore)
      const stored: StoredCommand[] = known ?? []
      const ids = new Set(stored.map(({ id }) => id))
      return [...stored, ...[...loose.values()].filter(({ id }) => !ids.has(id))]
    },
    async put(command) {
      offerAgain()
      loose.set(command.id, command)
      await tried(store(command))
      if (loose.has(command.id)) neighbours.say({ say: 'loose', command })
    },
    async drop(id, heir) {
      loose.delete(id)
      neighbours.say({ say: 'dropped', id, heir: heir ?? null })
      await tried(rows.drop(name, id))
      offerAgain()
    },
    answered: (id, reply) => neighbours.say({ say: 'answered', id, reply }),
    watch(next) {
      watcher = next
    },
    close() {
      neighbours.say({ say: 'bye' })
      neighbours.close()
    },
  }
}

const ignore = (): void => undefined
