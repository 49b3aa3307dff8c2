import type { Actor } from '../../shared/commands/command.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { CardKind } from '../../shared/domain/card.ts'
import type { Seating } from '../../shared/domain/round.ts'
import type { TableSettings } from '../../shared/domain/table.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { stadtgespraech } from '../../shared/methods/stadtgespraech.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import { proposalFor, tableSettings } from '../kit/random-cafe.ts'
import { guest, story, type Story } from '../kit/story.ts'

/** A story with tablecloths, which are sheets and stand beside the log. */
export interface Cafe {
  told: Story
  cloths: Cloth[]
}

const moderator: Actor = { role: 'moderator', who: 'link-1' }

export function tables(told: Story, settings: Partial<TableSettings>[]): Story {
  settings.forEach((changes, at) => {
    told.do('table.write', { table: `table-${at + 1}`, settings: tableSettings(at + 1, { max: 8, ...changes }) })
  })
  return told
}

/** The plan that the planner makes first, announced. */
export function announce(told: Story, step = 'rounds', seed = 7): Story {
  told.proposal = proposalFor(told.workshop, step, seed)
  return told.do('seating.announce', { step, proposal: 'proposal' })
}

const roundsOf = ({ workshop }: Story, step: string): Seating['rounds'] => workshop.seatings.get(step)?.rounds ?? []

export function call(told: Story, round: number, step = 'rounds'): Story {
  return told.do('round.call', { step, round, seen: roundsOf(told, step)[round]?.state ?? 'planned' })
}

export function talk(told: Story, round: number, minutes: number, step = 'rounds'): Story {
  return told.wait(3).do('round.start', { step, round, seen: 'called' }).wait(minutes)
}

interface Place {
  table: number
  round: number
  by?: number
  kind?: CardKind
  step?: string
}

let lastCard = 0

/** A card or an insight at a table; without an author the moderator writes it. */
export function write(told: Story, text: string, { table, round, by, kind = 'card', step = 'rounds' }: Place): string {
  lastCard += 1
  const card = `at-table-${lastCard}`
  const place = { step, table: `table-${table}`, round }
  const actor = by === undefined ? moderator : guest(by)
  told.do('card.add', { card, kind, text, column: null, about: null, ...place }, actor)
  return card
}

export const cloth = (text: string, { table, round, step = 'rounds' }: Place): Cloth => ({
  step,
  table: `table-${table}`,
  round,
  text,
})

export const secretText = 'Frau Kerner aus der Sparkasse ist schuld'
export const withdrawnText = 'Das war nicht so gemeint'
export const rudeInsight = 'Die Verwaltung schläft'

/** The guests' names, which nobody may read in the public edition. */
const nameOf = (number: number): string => `Ortrud Vonderau-${number}`

const agenda = (variant: string): Agenda => agendaOf(worldCafe, variant)

const themes = [
  'Unterwegs',
  'Wohnen',
  'Treffpunkte',
  'Lernen und Schule',
  'Grün und Klima',
  'Ankommen',
  'Kultur und Sport',
  'Einkaufen und Versorgung',
]

/** A small café before its first round. */
export function newCafe(people: number, count: number): Cafe {
  const told = story({ agenda: () => agenda('cafe') }).guests(people, nameOf)
  return {
    told: tables(
      told,
      Array.from({ length: count }, () => ({})),
    ).open(),
    cloths: [],
  }
}

/** 40 people, 8 tables, 3 rounds, with somebody who comes late, somebody who goes, and a table that closes. */
export function wholeCafe(): Cafe {
  const told = story({ agenda: () => agenda('cafe') }).guests(38, nameOf)
  tables(
    told,
    themes.map((theme, at) => ({ name: theme, theme: `Was bewegt uns beim Thema ${theme}?`, accessible: at < 4 })),
  )
  told.do('table.write', { table: 'table-9', settings: tableSettings(9, { name: 'Reserve' }) })
  told.do('table.open', { table: 'table-9', open: false })
  for (let table = 1; table <= 7; table += 1) {
    told.do('table.host', { table: `table-${table}`, participant: `guest-${table}` })
  }
  for (let number = 1; number <= 12; number += 1) describe(told, number, 'Verwaltung')
  describe(told, 13, 'Presse')
  told.open().do('participant.enrol', { participant: 'paper-1', name: 'Adelheid Papierlos', language: 'de' })
  told.start('welcome').wait(20).start('opening').wait(15)
  const cloths = rounds(told)
  harvest(told)
  return { told, cloths }
}

function describe(told: Story, number: number, group: string): void {
  told.do('participant.describe', { participant: `guest-${number}`, accessible: false, speaks: [], group })
}

function rounds(told: Story): Cloth[] {
  announce(told.start('rounds'))
  talk(call(told, 0), 0, 21)
  firstRound(told)
  // One goes home, one comes late; the rest is planned anew.
  told.do('participant.leave', { participant: 'guest-38', away: true }, guest(38))
  told.guests(1, nameOf)
  announce(told, 'rounds', 8)
  talk(call(told, 1), 1, 20)
  secondRound(told)
  told.do('table.open', { table: 'table-8', open: false })
  told.do('table.host', { table: 'table-7', participant: 'guest-20' })
  announce(told, 'rounds', 9)
  talk(call(told, 2), 2, 22)
  thirdRound(told)
  told.do('round.end', { step: 'rounds', round: 2, seen: 'running' })
  return [
    cloth('Bus 14 bis Mitternacht\n\nMitfahrbank am Markt', { table: 1, round: 0 }),
    cloth('Mitfahrbank: Karte zeichnen', { table: 1, round: 2 }),
    cloth('Leerstand kartieren', { table: 2, round: 1 }),
    cloth('   \n', { table: 3, round: 0 }),
  ]
}

function firstRound(told: Story): void {
  write(told, 'Der letzte Bus fährt um acht.', { table: 1, round: 0, by: 10 })
  write(told, 'Die Mitfahrbank ist eine gute Idee.', { table: 1, round: 0, by: 11 })
  write(told, 'Ich höre schlecht und brauche Ruhe zum Reden.', { table: 2, round: 0 })
  const secret = write(told, secretText, { table: 2, round: 0, by: 12 })
  told.do('card.hold', { card: secret, ground: 'nennt eine Person' })
  const gone = write(told, withdrawnText, { table: 3, round: 0, by: 13 })
  told.do('card.withdraw', { card: gone }, guest(13))
  insight(told, 'Abends fehlt ein Bus.', 1, 0)
  insight(told, 'Wohnungen stehen leer, obwohl viele suchen.', 2, 0)
}

function secondRound(told: Story): void {
  const place = { step: 'rounds', table: 'table-1' }
  told.do('handover.confirm', { ...place, round: 1, text: 'Bisher ging es um den letzten Bus.' }, guest(1))
  told.do('handover.confirm', { ...place, round: 1, text: 'Bisher: letzter Bus und Mitfahrbank.' }, guest(1))
  write(told, 'Ein Rufbus kostet weniger als ein leerer Bus.', { table: 1, round: 1, by: 14 })
  insight(told, 'Ein Rufbus wäre schnell zu haben.', 1, 1)
  insight(told, 'Am Brunnen treffen sich alle Generationen.', 3, 1)
  const rude = insight(told, rudeInsight, 4, 1)
  told.do('card.hold', { card: rude, ground: '' })
}

function thirdRound(told: Story): void {
  insight(told, 'Die Mitfahrbank beginnt am Markt, im Mai.', 1, 2)
  insight(told, 'Der Verein lädt einmal im Monat zum Kochen ein.', 6, 2)
}

const insight = (told: Story, text: string, table: number, round: number): string =>
  write(told, text, { table, round, kind: 'insight' })

export const insightsOf = ({ told }: Cafe): string[] =>
  [...told.workshop.cards.values()]
    .filter(({ kind, state }) => kind === 'insight' && state === 'shown')
    .map(({ id }) => id)

function harvest(told: Story): void {
  told.wait(2).start('harvest')
  for (const table of ['table-3', 'table-1', 'table-8']) told.do('harvest.call', { step: 'harvest', table }).wait(2)
  const insights = insightsOf({ told, cloths: [] })
  const [bus = '', empty = '', ride = '', well = '', bench = ''] = insights
  told.wait(4).start('islands')
  const [way = '', place = ''] = told.seal('islands', { Unterwegs: [bus, ride, bench], Treffpunkte: [well, empty] })
  told.wait(20).start('dots')
  told.weigh([{ [way]: 3 }, { [way]: 1, [place]: 2 }, { [place]: 1 }])
  told.wait(8).start('outlook')
  told.do('agreement.write', { agreement: 'a-1', what: 'Rufbus prüfen', who: 'Verkehrsamt', byWhen: 'März 2027' })
  told.do('outlook.write', { nextDate: '3. März 2027', hearBack: 'Aushang im Rathaus' })
  told
    .wait(10)
    .start('reflection')
    .weigh([{ 'mood-5': 1 }, { 'mood-4': 1 }])
  told.wait(5).close()
}

/** Rooms with action fields, one of them open; people choose for themselves. */
export function wholeTownTalk(): Cafe {
  const told = story({ agenda: () => agendaOf(stadtgespraech, 'evening') }).guests(9, nameOf)
  tables(told, [
    { name: 'Roter Salon', theme: 'Sprache lernen', field: 'Bildung', max: 4 },
    { name: 'Werkstatt', theme: 'Wohnen im Quartier', max: 6 },
    { name: 'Offener Raum', theme: '', topics: true, max: 6 },
  ])
  told.open().start('rooms')
  const topic = { topic: 'topic-1', table: 'table-3' }
  told.do('topic.announce', { ...topic, title: 'Nachtbus' }, guest(2))
  told.do('topic.announce', { ...topic, title: 'Nachtbus nach Lindenau-Süd' }, guest(2))
  told.do('topic.announce', { topic: 'topic-2', table: 'table-3', title: 'Doch nicht' }, guest(3))
  told.do('topic.withdraw', { topic: 'topic-2' }, guest(3))
  call(told, 0, 'rooms')
  for (const number of [1, 2, 3]) choose(told, number, 0, 1)
  for (const number of [4, 5]) choose(told, number, 0, 3)
  talk(told, 0, 18, 'rooms')
  write(told, 'Sprachcafé am Abend', { table: 1, round: 0, by: 1, step: 'rooms', kind: 'card' })
  told.do('step.start', { step: 'harvest', from: 'rooms' }).wait(5).close()
  return { told, cloths: [cloth('Nachtbus: Linie 3 verlängern', { table: 3, round: 0, step: 'rooms' })] }
}

const choose = (told: Story, number: number, round: number, table: number): Story =>
  told.do('seat.choose', { step: 'rooms', round, table: `table-${table}` }, guest(number))
