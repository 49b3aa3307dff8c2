import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import * as Y from 'yjs'
import type { Random } from '../../../rehearsal/random.ts'
import { clothRoot } from '../../../shared/sheets/cloth.ts'
import { endless, hostileCloths, walkers } from '../../kit/hostile-updates.ts'
import { wounded } from './mutation.ts'

const opened = v.object({ ok: v.literal(true), state: v.instance(Uint8Array), pen: v.number() })
const answered = v.union([v.object({ ok: v.literal(true) }), v.object({ ok: v.literal(false), code: v.string() })])

/** A host with tools: writes on the cloth of its table, and damages on the way what it sends. */
export interface Forger {
  /** Sends so many damaged updates; counts those that were judged. */
  damage: (count: number) => Promise<void>
  /** The list of what was thought out by hand. */
  byHand: (theirs: number) => Promise<void>
  pens: () => ReadonlySet<number>
  counts: () => Counts
}

export interface Counts {
  accepted: number
  refused: number
  /** Answers that never came. */
  unanswered: number
  /** Thought out by hand, and taken. */
  taken: string[]
  /** Updates after which the server no longer looked at this writer for a while: they had cost it a thread. */
  costly: number
}

const atOnce = 8
const words = ['Bänke', ' am ', 'Brunnen', '😀', '\n', 'Schatten für alle. ', 'x', 'ا']

/** `patience`: so long, in ms, an update that is not looked at yet is sent again. */
export function newForger(socket: Socket, sheet: string, random: Random, patience: number): Forger {
  const counts: Counts = { accepted: 0, refused: 0, unanswered: 0, taken: [], costly: 0 }
  const pens = new Set<number>()
  const recorded: Uint8Array[] = []

  async function open(): Promise<{ state: Uint8Array; pen: number }> {
    for (;;) {
      const answer: unknown = await socket.timeout(20_000).emitWithAck('sheet.open', { sheet })
      const parsed = v.safeParse(opened, answer)
      if (parsed.success) {
        pens.add(parsed.output.pen)
        return parsed.output
      }
      await rest(50)
    }
  }

  /** `busy`: not judged, to be tried again. */
  async function send(update: Uint8Array): Promise<'accepted' | 'refused' | 'busy' | 'unanswered'> {
    try {
      const message = { sheet, update: Buffer.from(update) }
      const answer: unknown = await socket.timeout(20_000).emitWithAck('sheet.update', message)
      const said = v.parse(answered, answer)
      if (said.ok) return 'accepted'
      return said.code === 'malformed' ? 'refused' : 'busy'
    } catch {
      return 'unanswered'
    }
  }

  async function judged(update: Uint8Array): Promise<'accepted' | 'refused' | 'unanswered'> {
    const began = performance.now()
    while (performance.now() < began + patience) {
      const outcome = await send(update)
      if (outcome !== 'busy') {
        counts[outcome] += 1
        return outcome
      }
      await rest(60)
    }
    counts.unanswered += 1
    return 'unanswered'
  }

  /** What an honest hand would send now. */
  function written(doc: Y.Doc): Uint8Array {
    const text = doc.getText(clothRoot)
    const before = Y.encodeStateVector(doc)
    const at = Math.floor(random() * (text.length + 1))
    if (random() < 0.3 || text.length > 2000) text.delete(at, Math.min(text.length - at, 1 + Math.floor(random() * 30)))
    text.insert(Math.min(at, text.length), words[Math.floor(random() * words.length)] ?? 'x')
    const update = Y.encodeStateAsUpdate(doc, before)
    recorded.push(update)
    if (recorded.length > 200) recorded.shift()
    return update
  }

  /** What the server has, under this pen: what was refused is forgotten. */
  function copy(state: Uint8Array, pen: number): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    doc.clientID = pen
    return doc
  }

  return {
    async damage(count) {
      const { pen } = await open()
      for (let sent = 0; sent < count; sent += atOnce) {
        const { state } = await open()
        // All of them say something else for the same place under the same pen: the first that is taken is what counts.
        const updates = Array.from({ length: atOnce }, () => wounded(written(copy(state, pen)), recorded, random))
        const outcomes = await Promise.all(updates.map(judged))
        if (outcomes.includes('unanswered')) return
      }
    },
    async byHand(theirs) {
      const { state } = await open()
      const names = hostileCloths(state, { mine: 0, theirs }).map(([what]) => what)
      for (const what of names) {
        const now = await open()
        const found = hostileCloths(now.state, { mine: now.pen, theirs }).find(([name]) => name === what)
        const outcome = found ? await judged(found[1]) : 'refused'
        if (outcome === 'accepted') counts.taken.push(what)
        // Nothing that comes after could say more.
        if (outcome === 'unanswered') return
      }
      await judged(endless)
      const [low = 0, high = 0] = [(await open()).pen, (await open()).pen].toSorted((a, b) => a - b)
      for (const pen of [low, high]) await judged(walkers(pen))
      const last = await open()
      if ((await send(written(copy(last.state, last.pen)))) === 'busy') counts.costly += 1
    },
    pens: () => pens,
    counts: () => counts,
  }
}

const rest = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms))
