import { newId } from '../../../client/session/id.ts'
import { createSession } from '../../../client/session/session.ts'
import { memoryShelf } from '../../../client/session/shelf-memory.ts'
import type { Session } from '../../../client/session/types.ts'
import { createWorkshop, enter, join, moderatorSession, type Door } from '../../../rehearsal/door.ts'
import { invitation } from '../../../rehearsal/invitation.ts'
import { randomOf } from '../../../rehearsal/random.ts'
import { materialIn } from '../../../rehearsal/texts/index.ts'
import type { Material } from '../../../rehearsal/texts/material.ts'
import type { CommandName, InputOf } from '../../../shared/commands/index.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { boardOf, boardRoots, type GroupEntry, type PlaceEntry } from '../../../shared/sheets/board.ts'
import type { Created } from '../../../shared/wire/http.ts'
import { until } from '../../kit/until.ts'
import type { RunningServer } from './server.ts'

/** A workshop that is led from the outside, so that many states come by in little time; pages only look on. */
export interface Course extends Deeds {
  url: string
  language: Language
  created: Created
  mod: Session
  guests: Session[]
  material: Material
  /** The addresses of staff, as the office hands them out; path and secret alone. */
  links: { moderator: string; screen: string }
  /** The office's way in, for what goes over HTTP. */
  office: Door
  /** What brings people back in; theirs alone. */
  tickets: string[]
  /** Brings four guests in, once the doors are open. */
  letIn: () => Promise<void>
  /** Leads somebody who has joined on a page from here as well. */
  follow: (ticket: string) => Promise<Session>
  close: () => void
}

export interface Deeds {
  /** What the moderator does; a refusal is a mistake of the story. */
  must: <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<void>
  go: (step: string) => Promise<void>
  /** What the moderator sees as running, as commands say it (D17). */
  running: () => { from: string | null }
  /** Puts cards of a step onto islands, as moderators do on their board; the lists name cards by their place in the step. */
  arrange: (step: string, islands: Record<string, number[]>) => Promise<void>
  openBallot: (step: string) => Promise<string>
}

type Send = <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<void>

/** Sends as somebody and insists. */
export function insist(session: Session): Send {
  return async (name, input) => {
    const reply = await session.send(name, input)
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`)
    // What comes next says what was seen (D17), so it has to be seen.
    await until(session, () => session.store.version() >= reply.version, 30_000)
  }
}

/** What the office sends in; the Zukunftswerkstatt where nothing else is said. */
export type Letter = ReturnType<typeof invitation>

export async function openCourse(
  server: RunningServer,
  language: Language,
  letter: Letter = werkstatt(language),
): Promise<Course> {
  const { url } = server
  const office = await enter(url, new URL(server.office).hash.slice(1))
  const created = await createWorkshop(office, letter)
  const mod = await moderatorSession(
    await enter(url, linkOf(created, 'moderator').split('#')[1] ?? ''),
    created.workshop,
  )
  const guests: Session[] = []
  const tickets: string[] = []
  const letInOne = async (name: string): Promise<void> => {
    const body = { code: created.code, name, language }
    guests.push(await join(url, body, randomOf(name)))
  }
  const material = materialIn(language)
  return {
    url,
    office,
    language,
    created,
    mod,
    guests,
    tickets,
    material,
    links: { moderator: linkOf(created, 'moderator'), screen: linkOf(created, 'screen') },
    async letIn() {
      for (const name of material.frame.names.slice(0, 4)) await letInOne(name)
    },
    async follow(ticket) {
      const { workshop } = created
      const headers = { origin: url }
      const session = await createSession({ url, workshop, as: 'guest', ticket, shelf: memoryShelf(), headers })
      guests.push(session)
      tickets.push(ticket)
      return session
    },
    close: () => [mod, ...guests].forEach((session) => session.close()),
    ...deedsOf(mod),
  }
}

/** The long variant, in which each kind of step comes; expectations are collected unseen, so that this state comes by too. */
function werkstatt(language: Language): Letter {
  const { about, agenda, notice } = invitation({ language, variant: 'full' }, new Date('2026-11-27'))
  const steps = agenda.steps.map((step) => ({ ...step, hidden: step.id === 'expectations' }))
  const hall = { begin: '09:00', end: '17:00', network: 'Buergerhaus', networkPassword: 'linde' }
  return { about: { ...about, ...hall, languages: [language] }, agenda: { ...agenda, steps }, notice }
}

function linkOf({ links }: Created, role: 'moderator' | 'screen'): string {
  const url = new URL(links.find((link) => link.role === role)?.url ?? '')
  return `${url.pathname}${url.hash}`
}

function deedsOf(mod: Session): Deeds {
  const must = insist(mod)
  const running = () => ({ from: mod.store.get('workshop', 'it')?.current ?? null })
  return {
    must,
    running,
    go: (step) => must('step.start', { step, ...running() }),
    async arrange(step, islands) {
      const sheet = await mod.openSheet(boardOf(step))
      const { steps } = mod.store.get('agenda', 'it') ?? { steps: [] }
      const of = steps.find(({ id }) => id === step)?.of ?? []
      const cards = mod.store.all('card').filter((card) => of.includes(card.step) && card.state === 'shown')
      sheet.doc.transact(() => {
        const groups = sheet.doc.getMap<GroupEntry>(boardRoots.groups)
        const places = sheet.doc.getMap<PlaceEntry>(boardRoots.places)
        for (const [name, members] of Object.entries(islands)) {
          const group = newId()
          groups.set(group, { name, at: groups.size + 1 })
          for (const at of members) places.set(cards[at]?.id ?? '', { group, at: at + 1 })
        }
      })
    },
    async openBallot(step) {
      const ballot = newId()
      await must('ballot.open', { ballot, step, ...running() })
      return ballot
    },
  }
}
