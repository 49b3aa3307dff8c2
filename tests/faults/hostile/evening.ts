import { newId } from '../../../client/session/id.ts'
import { createSession } from '../../../client/session/session.ts'
import { memoryShelf } from '../../../client/session/shelf-memory.ts'
import type { Session } from '../../../client/session/types.ts'
import { createWorkshop, enter, moderatorSession, planSeating, type Door } from '../../../rehearsal/door.ts'
import { invitation } from '../../../rehearsal/invitation.ts'
import type { CommandName, InputOf } from '../../../shared/commands/index.ts'
import type { About } from '../../../shared/domain/about.ts'
import type { Notice } from '../../../shared/domain/notice.ts'
import { joinedSchema, type Created } from '../../../shared/wire/http.ts'
import * as v from 'valibot'
import { clothOf, clothRoot } from '../../../shared/sheets/cloth.ts'
import { until } from '../../kit/until.ts'
import { secretFor } from '../kit/hall.ts'
import type { ServerProcess } from '../kit/server.ts'
import type { Typed } from './texts.ts'

type Next = (limit: number) => Typed

/** A workshop in which everybody types what they can think of. */
export interface Evening {
  created: Created
  office: Door
  moderator: Session
  moderatorDoor: Door
  guest: Session
  ticket: string
  /** All that was taken, by the field it was typed into. */
  typed: { field: string; typed: Typed }[]
  /** Keeps a text that goes somewhere else than into a command. */
  note: (field: string, limit: number) => string
  /** Sends with a text made for this field; a refusal is a mistake of the experiment. */
  must: <Name extends CommandName>(name: Name, input: InputOf<Name>, who?: Session) => Promise<void>
  /** The moderator knows of all that was sent. */
  caughtUp: () => Promise<void>
  close: () => void
}

/** Every word of an invitation and a notice is typed too. */
export async function openEvening(
  server: ServerProcess,
  method: string,
  variant: string,
  next: Next,
): Promise<Evening> {
  const typed: Evening['typed'] = []
  const note = (field: string, limit: number): string => {
    const made = next(limit)
    // A tablecloth keeps what is written on it as it is; only the protocol cuts the white space around it.
    const kept = field === 'cloth' ? made.text.toWellFormed().trim() : made.kept
    typed.push({ field, typed: { ...made, kept } })
    return made.text
  }
  const office = await enter(server.url, server.officeSecret)
  const letter = invitation({ language: 'de', method, variant }, new Date('2026-11-27'))
  const steps = letter.agenda.steps.map((step) => ({
    ...step,
    cards: 0,
    hidden: false,
    title: { de: note('step title', 300) },
    prompt: { de: note('step prompt', 600) },
  }))
  const phases = letter.agenda.phases.map((phase) => ({
    ...phase,
    name: { de: note('phase name', 100) },
    rule: { de: note('phase rule', 300) },
  }))
  const created = await createWorkshop(office, {
    about: aboutOf(letter.about, note),
    agenda: { ...letter.agenda, steps, phases },
    notice: noticeOf(letter.notice, note),
  })
  const moderatorDoor = await enter(server.url, secretFor(created, 'moderator'))
  const moderator = await moderatorSession(moderatorDoor, created.workshop)
  let latest = 0
  const caughtUp: Evening['caughtUp'] = () => until(moderator, () => moderator.store.version() >= latest, 30_000)
  const must: Evening['must'] = async (name, input, who = moderator) => {
    const reply = await who.send(name, input)
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`)
    latest = Math.max(latest, reply.version)
  }
  await must('workshop.open', {})
  const { session: guest, ticket } = await comeIn(server.url, created, note('name', 60))
  return {
    created,
    office,
    moderator,
    moderatorDoor,
    guest,
    ticket,
    typed,
    note,
    must,
    caughtUp,
    close: () => [moderator, guest].forEach((one) => one.close()),
  }
}

function aboutOf(about: About, note: Evening['note']): About {
  const limits = { title: 160, occasion: 500, client: 200, place: 200, office: 200, contact: 300, moderation: 300 }
  const more = { minutesBy: 200, aim: 1000, use: 1000, limits: 1000, network: 100, networkPassword: 100 }
  const words: [string, string][] = Object.entries({ ...limits, ...more }).map(([field, limit]) => [
    field,
    note(`about ${field}`, limit),
  ])
  return Object.assign({}, about, Object.fromEntries(words), { languages: ['de'] })
}

function noticeOf(notice: Notice, note: Evening['note']): Notice {
  const fields = [
    'controller',
    'officer',
    'purpose',
    'basis',
    'recipients',
    'countries',
    'rights',
    'authority',
    'provision',
    'automated',
  ]
  return { ...notice, ...Object.fromEntries(fields.map((field) => [field, note(`notice ${field}`, 600)])) }
}

async function comeIn(url: string, { workshop, code }: Created, name: string) {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ code, name, language: 'de' }),
  })
  const { ticket } = v.parse(joinedSchema, await answer.json())
  const headers = { origin: url }
  return { ticket, session: await createSession({ url, workshop, as: 'guest', ticket, shelf: memoryShelf(), headers }) }
}

const plain = { column: null, about: null } as const

/** Cards of people and of the moderation, held, answered, clustered, and all that is made of them. */
export async function typeResults(evening: Evening, cards: number): Promise<void> {
  const { must, note, guest, moderator } = evening
  const go = async (step: string): Promise<void> => {
    await evening.caughtUp()
    await must('step.start', { step, from: moderator.store.get('workshop', 'it')?.current ?? null })
  }
  const step = 'criticism-cards'
  await go(step)
  const ids: string[] = []
  const hang = async (who: Session, kind: 'card' | 'objection'): Promise<string> => {
    const card = newId()
    await must('card.add', { ...plain, card, step, kind, text: note(`card of ${who.as}`, 500) }, who)
    return card
  }
  for (let at = 0; at < 12; at += 1) ids.push(await hang(guest, 'card'))
  for (let at = 0; at < cards; at += 1) ids.push(await hang(moderator, 'card'))
  await must('card.edit', { card: ids[0] ?? '', text: note('edited card', 500) }, guest)
  await must('card.hold', { card: ids[1] ?? '', ground: note('ground', 200) })
  await go('goals')
  await must('goal.write', { goal: newId(), step: 'goals', cluster: null, text: note('goal', 2000), seen: null })
  await go('projects')
  const sketch = newId()
  await must('sketch.add', { sketch, step: 'projects', title: note('sketch title', 500), from: [] })
  for (const field of [
    'what',
    'why',
    'who',
    'withWhom',
    'resources',
    'firstStep',
    'obstacle',
    'byWhen',
    'howWeKnow',
    'checkDate',
  ]) {
    await must('sketch.write', { sketch, field, text: note(`sketch ${field}`, 2000), revision: 0 })
  }
  const words = { what: note('agreement', 2000), who: note('agreement who', 200), byWhen: note('agreement when', 100) }
  await must('agreement.write', { agreement: newId(), ...words })
  await must('outlook.write', { nextDate: note('next date', 200), hearBack: note('hear back', 2000) })
  await go(step)
}

/** Tables and what is said at them. */
export async function typeTables(evening: Evening, tables: number): Promise<void> {
  const { must, note, guest, moderator } = evening
  const base = { field: '', min: 0, max: 8, accessible: true, language: null, topics: true } as const
  for (let number = 1; number <= tables; number += 1) {
    const named = { name: note('table name', 60), theme: note('table theme', 300), field: note('table field', 120) }
    await must('table.write', { table: `t${number}`, settings: { ...base, ...named, number } })
    await must('topic.announce', { topic: newId(), table: `t${number}`, title: note('topic', 160) })
  }
  const group = { participant: newId(), accessible: false, speaks: [] }
  await must('participant.enrol', { participant: group.participant, name: note('enrolled name', 60), language: 'de' })
  await must('participant.describe', { ...group, group: note('group', 60) })
  const step = 'rounds'
  await evening.caughtUp()
  await must('step.start', { step, from: moderator.store.get('workshop', 'it')?.current ?? null })
  const answer = await planSeating(evening.moderatorDoor, evening.created.workshop, step)
  if (!answer.possible) throw new Error('the tables could not be seated')
  await must('seating.announce', { step, proposal: answer.proposal.id })
  await must('round.call', { step, round: 0, seen: 'planned' })
  await must('round.start', { step, round: 0, seen: 'called' })
  for (let number = 1; number <= tables; number += 1) {
    const place = { step, table: `t${number}`, round: 0 }
    const card = { ...plain, card: newId(), kind: 'insight', ...place } as const
    await must('card.add', { ...card, text: note('insight', 500) })
    await must('card.add', { ...card, card: newId(), kind: 'card', text: note('card at a table', 500) })
    const cloth = await moderator.openSheet(clothOf(place))
    cloth.doc.getText(clothRoot).insert(0, note('cloth', 2000))
    await until(moderator, () => cloth.settled, 20_000)
    cloth.close()
    await must('handover.confirm', { ...place, text: note('handover', 2000) })
  }
  await must('message.send', { message: newId(), tables: null, text: note('message', 500) })
  await must('participant.rename', { name: note('new name', 60), language: 'de' }, guest)
}
