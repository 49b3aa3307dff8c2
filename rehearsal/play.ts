import type { Session } from '../client/session/types.ts'
import { askOf } from './asking.ts'
import { enter, join, moderatorSession, planSeating, type Door } from './door.ts'
import { openHall, type Hall, type Ledger } from './hall.ts'
import { moderate } from './moderator/moderate.ts'
import { setUp } from './moderator/tables/furnish.ts'
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
  /** Everybody who came in time has gone home. */
  over: PromiseWithResolvers<void>
}

async function prepare(moderator: Session, { order, hall, stop }: Scene): Promise<void> {
  const ask = askOf(moderator, hall.ledger)
  if (!(await untilSeen(moderator, stop, () => moderator.store.get('workshop', 'it') !== undefined))) return
  const about = moderator.store.get('workshop', 'it')?.about
  // A workshop that the office made by its button says nothing of itself yet.
  if (about && about.use === '') {
    await ask('workshop.describe', { about: { ...about, ...materialIn(order.language).frame.about } })
  }
  // Who moderates the rehearsal finds the hall as the office would have set it up.
  const tables = moderator.store.get('agenda', 'it')?.steps.some(({ kind }) => kind === 'rounds') ?? false
  if (tables && order.drive === 'guided') {
    await setUp({ session: moderator, material: materialIn(order.language), ask }, order.people)
  }
  await ask('workshop.open', {})
}

/** Whoever comes late is waited for from the moment of setting out. False when the evening was over before. */
async function setOut({ number, late }: Person, { hall, over }: Scene): Promise<boolean> {
  if (!late) return true
  const called = await Promise.race([hall.second.promise.then(() => true), over.promise.then(() => false)])
  if (called) hall.come(number)
  return called
}

/** Comes, takes part, and goes home. */
async function visit(person: Person, scene: Scene, arrived: () => void): Promise<void> {
  const { order, hall, pace, stop } = scene
  const random = randomOf(`arrival ${person.seed}`)
  if (!(await setOut(person, scene))) return
  if (!(await pace.pause(random() * arriving, stop))) return
  const { name, language } = person
  const session = await join(order.url, { code: order.pass, name, language }, random)
  // They look at everything that hangs, and go on from there.
  session.followCards(null)
  try {
    const here = await untilSeen(session, stop, () => session.store.get('agenda', 'it') !== undefined)
    const part = takePart({ person, session, hall, pace, stop })
    arrived()
    if (here) await part
  } finally {
    session.close()
  }
}

/** All come, and the moderator, where there is a simulated one, begins when the last one sits who comes in time. */
async function hold(moderator: Session, door: Door, people: Person[], scene: Scene): Promise<void> {
  const { order, hall, pace, stop, over } = scene
  const { workshop, language } = order
  const come = (person: Person) => {
    const arrival = Promise.withResolvers<void>()
    return { late: person.late, arrived: arrival.promise, visited: visit(person, scene, arrival.resolve) }
  }
  const visits = people.map(come)
  const punctual = visits.filter(({ late }) => !late)
  const all = Promise.all(visits.map(({ visited }) => visited))
  void Promise.allSettled(punctual.map(({ visited }) => visited)).then(() => over.resolve())
  const moderating = async (): Promise<void> => {
    await Promise.all(punctual.map(({ arrived }) => arrived))
    const plan = (step: string) => planSeating(door, workshop, step)
    await moderate({ session: moderator, hall, pace, language, plan, stop })
  }
  // Whoever fails on the way in ends the evening: a rehearsal with a hole in it teaches the wrong thing.
  if (order.drive === 'auto') await Promise.race([moderating(), all])
  await all
}

/** Where nobody changes tables, everybody comes in time and stays. */
function cast(moderator: Session, people: Person[]): Person[] {
  const changes = moderator.store.get('agenda', 'it')?.steps.some(({ kind }) => kind === 'rounds') ?? false
  return changes ? people : people.map((person) => ({ ...person, late: false, leaves: false }))
}

/** Plays a whole rehearsal; resolves when the workshop is closed or the signal says so, rejects on a bug. */
export async function play(order: Order, stop: AbortSignal): Promise<Ledger> {
  const over = Promise.withResolvers<void>()
  const scene: Scene = { order, hall: openHall(), pace: paceOf(order.pace), stop, over }
  const door = await enter(order.url, order.moderator)
  const moderator = await moderatorSession(door, order.workshop)
  try {
    await prepare(moderator, scene)
    await hold(moderator, door, cast(moderator, planPeople(order.people, order.language, order.seed)), scene)
    return scene.hall.ledger
  } finally {
    moderator.close()
  }
}
