import type { CommandName, InputOf } from '../../shared/commands/index.ts'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import { passing } from '../../shared/wire/terms.ts'
import { entryOf, isDue, replaces, type Caller, type Entry } from './entries.ts'
import { newId } from './id.ts'
import type { Outgoing, OutboxShelf, StoredCommand, Word } from './types.ts'

export interface Outbox {
  send: <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<Reply>
  entries: () => readonly Outgoing[]
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
  /** Told with the ids of this tab's own commands that still wait. */
  changed: (due: readonly string[]) => void
  /** Whether a refused command stays to be shown although its caller was told. */
  keepsRefused: boolean
  /** Resolves when the store has come to this version. */
  told: (version: number) => Promise<void>
  random: () => number
}

const longestWait = 3000
/** So long another tab has to send what it made; then it is taken for gone. */
const grace = 3000

type Refusal = Extract<Reply, { ok: false }>

/**
 * Commands on their way: first onto the shelf (D3), then one after another over the wire, each sent until it is answered.
 * The id makes every repetition harmless (D4), also one by another tab of the same device, and one at a time keeps the order.
 */
export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { shelf, deliver, online, random } = parts
  let entries: readonly Entry[] = []
  /** Settled here: a look at the shelf that began earlier must not bring them back. */
  const gone = new Set<string>()
  /** Who waits for an answer to a vote in whose place another tab has put a newer one. */
  const heirs = new Map<string, readonly Caller[]>()
  let shelved: Promise<void> = Promise.resolve()
  let flying = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let othersGone: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let closed = false

  const changed = (): void =>
    parts.changed(entries.flatMap((entry) => (isDue(entry) && !entry.others ? [entry.id] : [])))
  const show = (next: readonly Entry[]): void => {
    entries = next
    changed()
  }
  const find = (id: string): Entry | undefined => entries.find((entry) => entry.id === id)
  const update = (id: string, changes: Partial<Entry>): void =>
    show(entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)))
  const remove = (id: string): void => {
    gone.add(id)
    show(entries.filter((entry) => entry.id !== id))
  }
  const dismiss = (id: string): void => {
    remove(id)
    void shelf.drop(id)
  }

  function take(command: StoredCommand, caller: Caller): void {
    const replaced = entries.filter((entry) => replaces(command, entry))
    const callers = [...replaced.flatMap((entry) => entry.callers), caller]
    const passed = new Set([command.id, ...replaced.map(({ id }) => id)])
    show([...entries.filter(({ id }) => !passed.has(id)), { ...entryOf(command), callers }])
    for (const { id } of replaced) {
      gone.add(id)
      void shelf.drop(id, command.id)
    }
    flush()
  }

  /** The server has decided, as this tab or another has heard. */
  function settle(entry: Entry, reply: Reply): void {
    if (reply.ok) update(entry.id, { answered: reply.version })
    else if (entry.callers.length > 0 && !parts.keepsRefused) dismiss(entry.id)
    else update(entry.id, { state: 'refused', reply, flying: false, callers: [] })
    for (const caller of entry.callers) caller(reply)
    letGo()
  }

  /** What arrived goes when the store shows it. Another tab may be ahead of this one's connection: then it stays that long. */
  function letGo(): void {
    if (!online()) return
    for (const { id, answered } of entries) {
      if (answered === null || gone.has(id)) continue
      gone.add(id)
      void parts.told(answered).then(() => remove(id))
    }
  }

  /** D14: words from the tables outlast a damaged disk as well; once the last backup is restored they go out by themselves. */
  const isPassing = ({ code }: Refusal): boolean => passing.includes(code) || (parts.keepsRefused && code === 'damaged')

  /** Nothing is wrong with the command, the server only asks for a moment; the reply says why. */
  function later(reply: Refusal): void {
    // What waits behind it waits for the same.
    show(entries.map((entry) => (isDue(entry) ? { ...entry, reply } : entry)))
    // D16: when the disk has room again, so has every phone within seconds.
    const wait = Math.min(longestWait, 500 * 2 ** tries) * (0.5 + random() / 2)
    tries += 1
    pause = setTimeout(() => {
      pause = undefined
      flush()
    }, wait)
  }

  function landed(id: string, reply: Reply): void {
    if (!reply.ok && isPassing(reply)) return later(reply)
    tries = 0
    // Callers may have joined while it flew, and another tab may have been quicker, so the entry is looked up again.
    const now = find(id)
    if (!now || !isDue(now)) return
    shelf.answered(id, reply)
    if (reply.ok) void shelf.drop(id)
    settle(now, reply)
  }

  async function fly({ id, name, input }: Entry): Promise<void> {
    update(id, { flying: true })
    try {
      landed(id, await deliver({ id, name, input }))
    } catch {
      // The connection was lost under way; `flush` comes again with the next one.
    }
    if (find(id)?.flying) update(id, { flying: false })
  }

  function flush(): void {
    letGo()
    const due = entries.filter(isDue)
    // Own commands may build on what another tab has made, so the order counts and not whose it is.
    const [next] = due.some(({ others }) => !others) ? due : []
    if (!next || flying || closed || pause !== undefined || !online()) return
    flying = true
    void fly(next).then(() => {
      flying = false
      flush()
    })
  }

  const adopt = (): void => {
    othersGone = undefined
    show(entries.map((entry) => (entry.others ? { ...entry, others: false } : entry)))
    flush()
  }

  async function look(): Promise<void> {
    const stored = await shelf.load()
    const fresh = stored.filter(({ id }) => !gone.has(id) && !find(id))
    if (fresh.length === 0) return
    show([...entries, ...fresh.map((command) => ({ ...entryOf(command), others: true }))])
    othersGone ??= setTimeout(adopt, grace)
  }

  function dropped(id: string, heir: string | null): void {
    const entry = find(id)
    if (!entry || entry.answered !== null) return
    const next = heir === null ? undefined : find(heir)
    if (next) update(next.id, { callers: [...next.callers, ...entry.callers] })
    else if (heir !== null) heirs.set(heir, entry.callers)
    remove(id)
  }

  function answered(id: string, reply: Reply): void {
    for (const caller of heirs.get(id) ?? []) caller(reply)
    const entry = find(id)
    if (entry && isDue(entry)) settle(entry, reply)
    else if (!entry && reply.ok) gone.add(id)
  }

  async function hear(word: Word): Promise<void> {
    if (closed) return
    if (word.say === 'answered') answered(word.id, word.reply)
    else if (word.say === 'dropped') dropped(word.id, word.heir)
    else if (word.say === 'forgotten') show([])
    else await look()
    if (word.say === 'bye') adopt()
  }

  let hearing = shelf.load().then((stored) => {
    show(stored.map((command) => entryOf(command)))
  })
  shelf.watch({
    durable: changed,
    heard(word) {
      // In the order in which it was said, although a look at the shelf takes its time.
      hearing = hearing.then(() => hear(word))
    },
  })
  await hearing

  return {
    send: (name, input) =>
      new Promise((resolve) => {
        const command: StoredCommand = { id: newId(), name, input, madeAt: Date.now() }
        shelved = shelved.then(() => shelf.put(command)).then(() => take(command, resolve))
      }),
    entries: () => entries,
    dismiss,
    kept: () => shelved,
    flush,
    close() {
      closed = true
      clearTimeout(pause)
      clearTimeout(othersGone)
      shelf.close()
    },
  }
}
