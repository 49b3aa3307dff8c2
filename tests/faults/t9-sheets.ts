import * as v from 'valibot'
import * as Y from 'yjs'
import type { Session, Sheet } from '../../client/session/types.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { clothRoot } from '../../shared/sheets/cloth.ts'
import { until } from '../kit/until.ts'
import { openCafeHall, type CafeHall } from './kit/cafe.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { newForger, type Forger } from './kit/forger.ts'
import { storedCards } from './kit/hall.ts'
import { listenIn, openLine, percentile } from './kit/line.ts'
import { openPulse } from './kit/pulse.ts'
import { openServer } from './kit/server.ts'
import { clothAt, openWitness } from './kit/witness.ts'

const forms = {
  short: { tables: 6, updates: 1200, patience: 8000 },
  full: { tables: 21, updates: 100_000, patience: 90_000 },
}

const textOf = (doc: Y.Doc): string => doc.getText(clothRoot).toJSON()

const sentence = 'Das hat die Moderation geschrieben, und niemand sonst schreibt unter ihrem Stift. '

async function noted(session: Session, sheet: string, words: string): Promise<Sheet> {
  const cloth = await session.openSheet(sheet)
  cloth.doc.getText(clothRoot).insert(0, words)
  await until(session, () => cloth.settled, 20_000)
  return cloth
}

interface Found {
  unloadable: number
  foreign: number
  changed: number
}

const opened = v.object({ state: v.instance(Uint8Array) })

/** What lies at the server in the end: every cloth loads, and under each pen stands only what its owner wrote. */
async function lookAt(
  hall: CafeHall,
  url: string,
  tables: string[],
  forgers: Forger[],
  pens: number[],
): Promise<Found> {
  const found: Found = { unloadable: 0, foreign: 0, changed: 0 }
  const line = await openLine(url, { workshop: hall.workshop, as: 'moderator' }, hall.moderatorDoor.cookie)
  for (const [at, table] of tables.entries()) {
    const answer: unknown = await line.timeout(20_000).emitWithAck('sheet.open', { sheet: clothAt(hall, table) })
    const doc = new Y.Doc()
    try {
      Y.applyUpdate(doc, v.parse(opened, answer).state)
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) found.unloadable += 1
      textOf(doc)
    } catch {
      found.unloadable += 1
    }
    const staff = pens[at] ?? 0
    const own = forgers[at]?.pens()
    for (const pen of doc.store.clients.keys()) if (pen !== staff && !own?.has(pen)) found.foreign += 1
    if (Y.getState(doc.store, staff) !== sentence.length || !isPartOf(standing(doc, staff), sentence))
      found.changed += 1
  }
  line.disconnect()
  return found
}

/** What has not been crossed out of one pen's words; crossing out is allowed to everybody at the table. */
function standing(doc: Y.Doc, pen: number): string {
  const pieces = doc.store.clients.get(pen) ?? []
  return pieces
    .map((piece) => (piece instanceof Y.Item && piece.content instanceof Y.ContentString ? piece.content.str : ''))
    .join('')
}

function isPartOf(part: string, whole: string): boolean {
  let at = 0
  for (const sign of part) {
    at = whole.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { tables: count, updates, patience } = forms[form]
  const pulse = openPulse()
  const server = await openServer(pulse.options)
  const hall = await openCafeHall(server, seed, count)
  const [witnessed = '', ...attacked] = hall.tables
  const checker = newChecker()
  const cloths = await Promise.all(attacked.map((table) => noted(hall.moderator, clothAt(hall, table), sentence)))
  const pens = cloths.map(({ doc }) => doc.clientID)
  const witness = await openWitness(hall, server.url, witnessed, checker)
  const { workshop } = hall
  const phone = listenIn(await openLine(server.url, { workshop, as: 'moderator' }, hall.moderatorDoor.cookie))
  const forgers = await Promise.all(
    attacked.map(async (table, at) => {
      const cookie = hall.devices.get(table) ?? ''
      const line = await openLine(server.url, { workshop, as: 'host' }, cookie)
      return newForger(line, clothAt(hall, table), randomOf(`T9/${seed}/${at}`), patience)
    }),
  )
  await Promise.all(forgers.slice(1).map((forger) => forger.damage(Math.ceil(updates / (forgers.length - 1)))))
  log('all damaged updates are sent')
  await forgers[0]?.byHand(pens[0] ?? 0)
  const trips = await phone.stop()
  await witness.stop()
  const crashes = server.crashes()
  const delay = pulse.delay()
  if (crashes === 0) await server.kill('SIGKILL')
  await server.start()
  const found = await lookAt(hall, server.url, attacked, forgers, pens)
  const kept = await lookAtWitness(hall, server.url, witnessed)
  // It holds the cloths as well: one that cannot be loaded costs the office the whole file.
  const cards = await storedCards(hall).catch(() => null)
  if (cards) checker.read()(cards)
  const sums = forgers.map((forger) => forger.counts())
  const sum = (part: 'accepted' | 'refused' | 'unanswered' | 'costly'): number =>
    sums.reduce((all, one) => all + one[part], 0)
  for (const what of sums.flatMap(({ taken }) => taken)) log(`taken: ${what}`)
  hall.close()
  await server.close()
  const { lost, doubled, uncalled } = checker.verdict()
  const strict = form === 'full'
  return [
    {
      name: 'damaged updates that were judged',
      value: sum('accepted') + sum('refused'),
      unit: '',
      least: updates,
      promised: true,
    },
    { name: 'of them harmless, and taken', value: sum('accepted'), unit: '', least: 1, promised: true },
    {
      name: 'thought out by hand and taken',
      value: sums.flatMap(({ taken }) => taken).length,
      unit: '',
      most: 0,
      promised: true,
    },
    { name: 'times the server ended', value: crashes, unit: '', most: 0, promised: true },
    { name: 'updates without an answer', value: sum('unanswered'), unit: '', most: 0 },
    { name: 'updates that cost a reading thread', value: sum('costly'), unit: '', most: 0, promised: true },
    { name: 'cloths that cannot be loaded', value: found.unloadable, unit: '', most: 0, promised: true },
    { name: 'archives that cannot be made', value: cards ? 0 : 1, unit: '', most: 0 },
    { name: 'words under a pen that was not handed out', value: found.foreign, unit: '', most: 0, promised: true },
    {
      name: "cloths on which the moderator's words were changed",
      value: found.changed,
      unit: '',
      most: 0,
      promised: true,
    },
    {
      name: 'differences on the cloth beside',
      value: Number(kept !== witness.expected()),
      unit: '',
      most: 0,
      promised: true,
    },
    {
      name: 'cards of others lost, doubled or uncalled',
      value: lost.length + doubled.length + uncalled.length,
      unit: '',
      most: 0,
      promised: true,
    },
    {
      name: 'questions of others without an answer',
      value: trips.filter((took) => took === Infinity).length,
      unit: '',
      most: 0,
    },
    { name: "the server's loop late, p99", value: delay.p99, unit: 'ms', most: strict ? 100 : 1000, promised: true },
    {
      name: 'answer to a phone, p99',
      value: percentile(trips, 0.99),
      unit: 'ms',
      most: strict ? 250 : 5000,
      promised: true,
    },
    {
      name: 'key on the cloth until stored, median',
      value: percentile(witness.strokes, 0.5),
      unit: 'ms',
      promised: true,
    },
    {
      name: 'a keystroke beside a card, medians',
      value: percentile(witness.strokes, 0.5) / percentile(witness.cards, 0.5),
      unit: '×',
      ...(strict ? { most: 5 } : {}),
    },
  ]
}

async function lookAtWitness(hall: CafeHall, url: string, table: string): Promise<string> {
  const line = await openLine(url, { workshop: hall.workshop, as: 'moderator' }, hall.moderatorDoor.cookie)
  const answer: unknown = await line.timeout(20_000).emitWithAck('sheet.open', { sheet: clothAt(hall, table) })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, v.parse(opened, answer).state)
  line.disconnect()
  return textOf(doc)
}

export const experiment: Experiment = {
  id: 'T9',
  title: 'a host whose device sends damaged or thought-out updates harms nobody else, and no other table notices',
  requires: ['S1', 'S2', 'S4'],
  mutants: [
    {
      name: 'does not ask whose pen it is',
      why: "S2: whoever writes under another's client id makes that one's next words vanish",
      file: 'server/sheets/reader.ts',
      find: 'isPenOf(key, { place, who }, pen)',
      replace: '(isPenOf(key, { place, who }, pen), true)',
    },
    {
      name: 'takes updates as they come',
      why: 'S2: gaps stay in the stored sheet, and foreign roots and types with them',
      file: 'server/sheets/paper.ts',
      find: 'return flaw === null ? apply(question) : { flaw, spoiled: false }',
      replace:
        'try { Y.applyUpdate(doc, update); return { update } } catch { return { flaw: flaw ?? "unreadable", spoiled: true } }',
    },
    {
      name: 'lets pieces search for their place without end',
      why: 'S2: a thread hangs over one update, and the sheets in it wait',
      file: 'server/sheets/verdict.ts',
      find: 'loose * pieces > mostWalking',
      replace: 'loose * pieces > mostWalking * mostWalking',
    },
  ],
  run,
}
