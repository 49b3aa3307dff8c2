import type { Session } from '../client/session/types.ts'
import { askOf } from './asking.ts'
import { join, moderatorSession } from './door.ts'
import { openHall, type Hall, type Ledger } from './hall.ts'
import { moderate } from './moderator/moderate.ts'
import type { Order } from './order.ts'
import { paceOf, type Pace } from './pace.ts'
import { takePart } from './people/part.ts'
import type { Person } from './people/person.ts'
import { planPeople } from './people/plan.ts'
import { randomOf } from './random.ts'
import { untilSeen } from './seen.ts'
import { materialIn } from './texts/index.ts'

/** Seconds over which people come in. */
const arriving = 25

interface Scene {
  order: Order
  hall: Hall
  pace: Pace
  stop: AbortSignal
}

async function prepare(moderator: Session, { order, hall, stop }: Scene): Promise<void> {
  const ask = askOf(moderator, hall.ledger)
  if (!(await untilSeen(moderator, stop, () => moderator.store.get('workshop', 'it') !== undefined))) return
  const about = moderator.store.get('workshop', 'it')?.about
  // A workshop that the office made by its button says nothing of itself yet.
  if (about && about.use === '') {
    await ask('workshop.describe', { about: { ...about, ...materialIn(order.language).frame.about } })
  }
  await ask('workshop.open', {})
}

/** Comes, takes part, and goes home. */
async function visit(person: Person, { order, hall, pace, stop }: Scene, arrived: () => void): Promise<void> {
  const random = randomOf(`arrival ${person.seed}`)
  if (!(await pace.pause(random() * arriving, stop))) return
  const { name, language } = person
  const session = await join(order.url, { code: order.pass, name, language }, random)
  try {
    const here = await untilSeen(session, stop, () => session.store.get('agenda', 'it') !== undefined)
    const part = takePart({ person, session, hall, pace, stop })
    arrived()
    if (here) await part
  } finally {
    session.close()
  }
}

/** All come, and the moderator, where there is a simulated one, begins when the last one sits. */
async function hold(moderator: Session, people: Person[], scene: Scene): Promise<void> {
  const { order, hall, pace, stop } = scene
  const arrivals = people.map(() => Promise.withResolvers<void>())
  const visits = people.map((person, at) => visit(person, scene, () => arrivals[at]?.resolve()))
  const moderating = async (): Promise<void> => {
    await Promise.all(arrivals.map(({ promise }) => promise))
    await moderate({ session: moderator, hall, pace, language: order.language, stop })
  }
  // Whoever fails on the way in ends the evening: a rehearsal with a hole in it teaches the wrong thing.
  if (order.drive === 'auto') await Promise.race([moderating(), Promise.all(visits)])
  await Promise.all(visits)
}

/** Plays a whole rehearsal; resolves when the workshop is closed or the signal says so, rejects on a bug. */
export async function play(order: Order, stop: AbortSignal): Promise<Ledger> {
  const scene: Scene = { order, hall: openHall(), pace: paceOf(order.pace), stop }
  const moderator = await moderatorSession(order.url, order.workshop, order.moderator)
  try {
    await prepare(moderator, scene)
    await hold(moderator, planPeople(order.people, order.language, order.seed), scene)
    return scene.hall.ledger
  } finally {
    moderator.close()
  }
}
