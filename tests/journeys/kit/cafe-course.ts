import * as v from 'valibot'
import { planSeating } from '../../../rehearsal/door.ts'
import { newId } from '../../../client/session/id.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { TableSettings } from '../../../shared/domain/table.ts'
import { agendaOf } from '../../../shared/methods/method.ts'
import { stadtgespraech } from '../../../shared/methods/stadtgespraech.ts'
import { worldCafe } from '../../../shared/methods/world-cafe.ts'
import { tableLinksSchema } from '../../../shared/wire/http.ts'
import { aboutTown, noticeTown } from '../../kit/about.ts'
import type { Course, Letter } from './course.ts'

const themes = {
  de: [
    ['Mobilität', 'Sicher und ohne Auto durch die Stadt'],
    ['', 'Nachbarschaftshilfe und Begegnungsmöglichkeiten im Wohnquartier'],
    ['Grünflächenentwicklungsplanung', 'Was soll am Mühlbach wachsen?'],
    ['', 'Angebote für Jugendliche'],
    ['Wohnen', 'Bezahlbar wohnen, auch im Alter'],
    ['', 'مكان للقاء'],
  ],
  en: [
    ['Getting about', 'Safely through town without a car'],
    ['', 'Neighbourly help and places to meet'],
    ['Green spaces', 'What shall grow along the mill stream?'],
    ['', 'Things to do for young people'],
    ['Housing', 'Affordable homes, in old age too'],
    ['', 'مكان للقاء'],
  ],
} as const

const alphabet =
  'Ayşe,Björn,Charlotte-Elisabeth,Dmytro,أمينة,Frieda,,Hannelore,Ivana,Jürgen,Kemal,Lieselotte,Mehmet,,Olga,Paul,Quirin,Rosa,Said,Theodora,Uwe,Vesna'
/** Two of them without a name. */
export const names = alphabet.split(',')

const hall = { begin: '17:00', end: '21:00', network: 'Buergerhaus', networkPassword: 'linde' }

/** A Beteiligungscafé whose invitation is complete. */
export const cafeLetter = (language: Language): Letter => ({
  about: { ...aboutTown, ...hall, languages: [language] },
  agenda: agendaOf(worldCafe, 'cafe'),
  notice: noticeTown,
})

export const roomsLetter = (language: Language): Letter => ({
  about: { ...aboutTown, ...hall, languages: [language] },
  agenda: agendaOf(stadtgespraech, stadtgespraech.variants[0]?.id ?? ''),
  notice: noticeTown,
})

/** Six tables, with a theme each and one for Turkish. */
export async function setUp({ must, language }: Course, changes: Partial<TableSettings> = {}): Promise<void> {
  for (const [at, [name, theme]] of themes[language].entries()) {
    const special = { accessible: at !== 3, language: at === 5 ? 'tr' : null, topics: false }
    const settings = { number: at + 1, name, theme, field: '', min: 3, max: 6, ...special, ...changes }
    await must('table.write', { table: `table-${at + 1}`, settings })
  }
}

/** People without a phone, enrolled at the desk. */
export async function enrol({ must, language }: Course): Promise<void> {
  for (const [at, name] of names.entries())
    await must('participant.enrol', { participant: `paper-${at + 1}`, name, language })
}

async function post({ office: { url, cookie } }: Course, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Has a plan made and announces it, as the moderator does after a look. */
export async function announce(course: Course, step = 'rounds'): Promise<void> {
  const answer = await planSeating(course.office, course.created.workshop, step)
  if (!answer.possible) throw new Error(`no plan: ${JSON.stringify(answer.conflicts)}`)
  await course.must('seating.announce', { step, proposal: answer.proposal.id })
}

/** The way in for the device on a table: path and secret alone. */
export async function hostLink(course: Course, table: string): Promise<string> {
  const path = `/api/workshops/${course.created.workshop}/tables/links`
  const { links } = v.parse(tableLinksSchema, await post(course, path, { tables: [table] }))
  const url = new URL(links[0]?.url ?? '')
  return `${url.pathname}${url.hash}`
}

type Turn = 'round.call' | 'round.start' | 'round.end'
const seen = { 'round.call': 'planned', 'round.start': 'called', 'round.end': 'running' } as const

export const turn =
  (name: Turn, round: number, step = 'rounds') =>
  ({ must }: Course): Promise<void> =>
    must(name, { step, round, seen: seen[name] })

/** Where somebody sits in a round. */
export function tableOfGuest({ mod }: Course, participant: string, round: number, step = 'rounds'): string {
  return mod.store.get('seating', step)?.rounds[round]?.[participant] ?? ''
}

/** Every guest with a phone writes cards at the own table, and the tables keep insights. */
export async function talk(course: Course, round: number, step = 'rounds'): Promise<void> {
  const { guests, must, material } = course
  for (const [at, guest] of guests.entries()) {
    const me = guest.store.get('me', 'it')?.id ?? ''
    const place = { step, round, table: tableOfGuest(course, me, round, step) }
    if (place.table === '') continue
    const { ideas, criticism } = material.topics[at % material.topics.length] ?? { ideas: [], criticism: [] }
    for (const text of [...ideas.slice(0, 2), ...criticism.slice(0, 1)]) {
      const reply = await guest.send('card.add', {
        card: newId(),
        kind: 'card',
        text,
        column: null,
        about: null,
        ...place,
      })
      if (!reply.ok) throw new Error(`card.add was refused: ${reply.code}`)
    }
  }
  for (const [at, table] of ['table-1', 'table-2', 'table-3', 'table-5'].entries()) {
    const text = material.topics[(at + round) % material.topics.length]?.ideas[0] ?? ''
    const place = { step, round, table, column: null, about: null }
    await must('card.add', { card: newId(), kind: 'insight', text, ...place })
  }
}
