import type { CommandName, InputOf } from '../../shared/commands/index.ts'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import { passing } from '../../shared/wire/terms.ts'
import { newId } from './id.ts'
import type { Outgoing, OutboxShelf, StoredCommand } from './types.ts'

interface Entry extends Outgoing {
  /** Answers the callers; nobody waits any more for a command that was made before a reload. */
  callers: ((reply: Reply) => void)[]
  flying: boolean
  /** The server has it; the entry only stays until the store shows what came of it, so that no card blinks. */
  answered: boolean
}

export interface Outbox {
  send: <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<Reply>
  entries: () => readonly Outgoing[]
  waiting: () => number
  dismiss: (id: string) => void
  /** All that was handed in so far is on the shelf. */
  kept: () => Promise<void>
  /** There is a connection (again): send what waits. */
  flush: () => void
  close: () => void
}

interface OutboxParts {
  shelf: OutboxShelf
  /** Rejects when the connection is lost; the command then waits for the next one. */
  deliver: (envelope: Envelope) => Promise<Reply>
  online: () => boolean
  changed: () => void
  /** Whether a refused command stays to be shown although its caller was told. */
  keepsRefused: boolean
  /** Resolves when the store has come to this version. */
  told: (version: number) => Promise<void>
  random: () => number
}

const longestWait = 3000

const isPassing = (reply: Reply): boolean => !reply.ok && passing.includes(reply.code)

const isDue = (entry: Entry): boolean => entry.state === 'waiting' && !entry.answered

const ballotIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'ballot' in input ? input.ballot : undefined

/** A vote is the whole choice, so of several that wait only the last counts. */
const replaces = (next: StoredCommand, entry: Entry): boolean =>
  next.name === 'vote.cast' &&
  entry.name === 'vote.cast' &&
  entry.state === 'waiting' &&
  !entry.flying &&
  ballotIn(next.input) === ballotIn(entry.input)

/**
 * Commands on their way: first onto the shelf (D3), then one after another over the wire, each sent until it is answered.
 * The id makes every repetition harmless (D4), and one at a time keeps the order.
 */
export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { shelf, deliver, online, changed, random } = parts
  let entries: readonly Entry[] = (await shelf.load()).map((command) => entryOf(command))
  let shelved: Promise<void> = Promise.resolve()
  let flying = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let closed = false

  const show = (next: readonly Entry[]): void => {
    entries = next
    changed()
  }
  const update = (id: string, changes: Partial<Entry>): void =>
    show(entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)))
  const remove = (id: string): void => {
    show(entries.filter((entry) => entry.id !== id))
    void shelf.drop(id)
  }

  function take(command: StoredCommand, caller: (reply: Reply) => void): void {
    const replaced = entries.filter((entry) => replaces(command, entry))
    for (const entry of replaced) void shelf.drop(entry.id)
    const callers = [...replaced.flatMap((entry) => entry.callers), caller]
    show([...entries.filter((entry) => !replaced.includes(entry)), { ...entryOf(command), callers }])
    flush()
  }

  function finish(id: string, version: number): void {
    update(id, { answered: true })
    void shelf.drop(id)
    void parts.told(version).then(() => show(entries.filter((entry) => entry.id !== id)))
  }

  function settle(entry: Entry, reply: Reply): void {
    tries = 0
    if (reply.ok) finish(entry.id, reply.version)
    else if (entry.callers.length > 0 && !parts.keepsRefused) remove(entry.id)
    else update(entry.id, { state: 'refused', reply, flying: false, callers: [] })
    for (const caller of entry.callers) caller(reply)
  }

  /** Nothing is wrong with the command, the server only asks for a moment. */
  function later(): void {
    // D16: when the disk has room again, so has every phone within seconds.
    const wait = Math.min(longestWait, 500 * 2 ** tries) * (0.5 + random() / 2)
    tries += 1
    pause = setTimeout(() => {
      pause = undefined
      flush()
    }, wait)
  }

  async function fly(entry: Entry): Promise<void> {
    update(entry.id, { flying: true })
    try {
      const reply = await deliver({ id: entry.id, name: entry.name, input: entry.input })
      // Callers may have joined while it flew, so the entry is looked up again.
      const now = entries.find((other) => other.id === entry.id)
      if (now && isPassing(reply)) later()
      else if (now) settle(now, reply)
    } catch {
      // The connection was lost under way; `flush` comes again with the next one.
    }
    if (entries.some((other) => other.id === entry.id && other.flying)) update(entry.id, { flying: false })
  }

  function flush(): void {
    const next = entries.find(isDue)
    if (!next || flying || closed || pause !== undefined || !online()) return
    flying = true
    void fly(next).then(() => {
      flying = false
      flush()
    })
  }

  return {
    send: (name, input) =>
      new Promise((resolve) => {
        const command: StoredCommand = { id: newId(), name, input, madeAt: Date.now() }
        shelved = shelved.then(() => shelf.put(command)).then(() => take(command, resolve))
      }),
    entries: () => entries,
    waiting: () => entries.filter(isDue).length,
    dismiss: remove,
    kept: () => shelved,
    flush,
    close() {
      closed = true
      clearTimeout(pause)
    },
  }
}

const entryOf = ({ id, name, input }: StoredCommand): Entry => ({
  id,
  name,
  input,
  state: 'waiting',
  reply: null,
  callers: [],
  flying: false,
  answered: false,
})
