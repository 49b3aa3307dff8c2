import type { Session } from '../../client/session/types.ts'
import type { Step } from '../../shared/domain/agenda.ts'
import { askOf } from '../asking.ts'
import { momentOf, type Hall } from '../hall.ts'
import type { Pace } from '../pace.ts'
import { randomOf } from '../random.ts'
import { untilSeen } from '../seen.ts'
import { habits } from './habits.ts'
import type { Moment } from './moment.ts'
import type { Person } from './person.ts'
import { vote } from './vote.ts'

interface Attendance {
  person: Person
  session: Session
  hall: Hall
  pace: Pace
  /** Ends everything, wherever it is. */
  stop: AbortSignal
}

/** What runs at the moment, as this person's phone knows it. */
function running({ store }: Session): { step: Step; moment: string } | null {
  const current = store.get('workshop', 'it')?.current
  const step = store.get('agenda', 'it')?.steps.find(({ id }) => id === current)
  return step ? { step, moment: momentOf(step.id, store.get('step', step.id)?.times ?? 0) } : null
}

const isOver = ({ store, link }: Session): boolean =>
  store.get('workshop', 'it')?.status === 'closed' || link().state === 'ended'

/** One person from coming in to going home: reacts to what the server tells, whoever moderates. Rejects only on a bug. */
export function takePart(attendance: Attendance): Promise<void> {
  const { person, session, hall, pace, stop } = attendance
  const random = randomOf(`pauses ${person.seed}`)
  const ask = askOf(session, hall.ledger)
  const pauseIn = (signal: AbortSignal) => (seconds: number) =>
    pace.pause(seconds * person.character.slowness * (0.5 + random()), signal)
  const voting = new Set<string>()
  let moment = ''
  let leave = new AbortController()

  return new Promise((home, bug) => {
    const end = (): void => {
      unsubscribe()
      leave.abort()
      hall.go(person.number)
      home()
    }
    const begin = async (step: Step, key: string): Promise<void> => {
      const signal = AbortSignal.any([leave.signal, stop])
      const until: Moment['until'] = (seen) => untilSeen(session, signal, seen)
      const together: Moment['together'] = (what) => hall.finished(what, signal)
      const here = { person, session, hall, step, run: key, place: null, ask }
      await habits[step.kind]({ ...here, pause: pauseIn(signal), until, together, home: end })
      hall.finish(person.number, key)
    }
    const goVoting = async (ballot: string): Promise<void> => {
      await vote({ person, session, hall, ask, pause: pauseIn(stop) }, ballot)
      hall.finish(person.number, ballot)
    }
    const look = (): void => {
      if (isOver(session) || stop.aborted) return end()
      const now = running(session)
      if ((now?.moment ?? '') !== moment) {
        leave.abort()
        leave = new AbortController()
        moment = now?.moment ?? ''
        if (now) begin(now.step, now.moment).catch(bug)
      }
      for (const { id, open } of session.store.all('ballot')) {
        if (!open || voting.has(id)) continue
        voting.add(id)
        goVoting(id).catch(bug)
      }
    }
    const unsubscribe = session.store.subscribe(look)
    stop.addEventListener('abort', look, { once: true })
    hall.come(person.number)
    look()
  })
}
