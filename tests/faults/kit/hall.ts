import * as v from 'valibot'
import { newId } from '../../../client/session/id.ts'
import type { Session } from '../../../client/session/types.ts'
import { createWorkshop, enter, join, moderatorSession, type Door } from '../../../rehearsal/door.ts'
import { invitation } from '../../../rehearsal/invitation.ts'
import { randomOf } from '../../../rehearsal/random.ts'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { Created } from '../../../shared/wire/http.ts'
import type { Reply } from '../../../shared/wire/messages.ts'
import { until } from '../../kit/until.ts'
import type { ServerProcess } from './server.ts'

/** A workshop that runs on a server, with its first collecting step open and people on their phones. */
export interface Hall {
  office: Door
  created: Created
  workshop: string
  /** The step that takes cards. */
  step: string
  moderator: Session
  moderatorDoor: Door
  /** One more phone joins, as people do; `url` is another way to the server, through a proxy. */
  join: (url?: string) => Promise<Session>
  /** Joins so many, some at a time, and waits until all are there. */
  joinMany: (count: number, url?: string) => Promise<Session[]>
  /** Ends the sessions that were opened here. */
  close: () => void
}

export const collecting = 'criticism-cards'

export async function openHall(
  server: Pick<ServerProcess, 'url' | 'officeSecret'>,
  seed: number,
  prepared: (step: Step) => Step = (step) => step,
): Promise<Hall> {
  const office = await enter(server.url, server.officeSecret)
  const { about, agenda, notice } = invitation({ language: 'de', variant: 'evening' }, new Date())
  // Nobody stops writing here because of a budget.
  const steps = agenda.steps.map((step) => prepared(step.id === collecting ? { ...step, cards: 0 } : step))
  const created = await createWorkshop(office, { about, agenda: { ...agenda, steps }, notice })
  const { workshop, code } = created
  const moderatorDoor = await enter(server.url, secretFor(created, 'moderator'))
  const moderator = await moderatorSession(moderatorDoor, workshop)
  await agreed(moderator.send('workshop.open', {}))
  await agreed(moderator.send('step.start', { step: collecting, from: null }))
  const sessions = [moderator]
  let joined = 0
  const joinOne = async (url = server.url): Promise<Session> => {
    const body = { code, name: '', language: 'de' } as const
    const session = await join(url, body, randomOf(`${seed}/${(joined += 1)}`))
    sessions.push(session)
    return session
  }
  return {
    office,
    created,
    workshop,
    step: collecting,
    moderator,
    moderatorDoor,
    join: joinOne,
    async joinMany(count, url) {
      const all: Session[] = []
      while (all.length < count) {
        const some = Array.from({ length: Math.min(20, count - all.length) }, () => joinOne(url))
        all.push(...(await Promise.all(some)))
      }
      await Promise.all(all.map((session) => until(session, () => session.link().state === 'online', 30_000)))
      return all
    },
    close: () => sessions.forEach((session) => session.close()),
  }
}

const archiveSchema = v.object({
  events: v.array(v.object({ body: v.looseObject({ type: v.string(), text: v.optional(v.string(), '') }) })),
})

/** The texts of all cards as they are stored, from the archive that the office downloads: doubles stand there twice. */
export async function storedCards({ office, workshop }: Pick<Hall, 'office' | 'workshop'>): Promise<string[]> {
  const headers = { cookie: office.cookie }
  const answer = await fetch(`${office.url}/api/workshops/${workshop}/archive.json`, { headers })
  if (!answer.ok) throw new Error(`there is no archive: ${answer.status}`)
  const archive: unknown = await answer.json()
  const { events } = v.parse(archiveSchema, archive)
  return events.filter(({ body }) => body.type === 'card.added').map(({ body }) => body.text)
}

/** The secret of a link that was shown when the workshop was made. */
export function secretFor({ links }: Created, role: string): string {
  const link = links.find((one) => one.role === role)
  if (!link) throw new Error(`there is no link for ${role}`)
  return new URL(link.url).hash.slice(1)
}

export async function agreed(answer: Promise<Reply>): Promise<number> {
  const reply = await answer
  if (!reply.ok) throw new Error(`the server refused: ${reply.code}`)
  return reply.version
}

/** A card as phones send it; its text names it as well, so that a double shows up under whatever id. */
export function cardOf(text: string, step = collecting) {
  return { card: newId(), step, kind: 'card', text, column: null, about: null } as const
}
