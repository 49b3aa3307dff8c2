import type { Session } from '../../client/session/types.ts'
import { inOrder } from '../../shared/domain/run.ts'
import { type Step } from '../../shared/domain/agenda.ts'
import type { Language } from '../../shared/domain/language.ts'
import { askOf } from '../asking.ts'
import { momentOf, type Hall } from '../hall.ts'
import type { Pace } from '../pace.ts'
import { untilSeen } from '../seen.ts'
import { materialIn } from '../texts/index.ts'
import { conducts } from './conduct.ts'
import type { Stage } from './stage.ts'

/** Seconds after which the moderator goes on although somebody still writes, and seconds that real people get on top. */
const patience = 240
const grace = 8
/** Without pauses patience is counted on the wall clock, so that nothing ever hangs. */
const patienceAtOnce = 60_000

interface Moderation {
  session: Session
  hall: Hall
  pace: Pace
  language: Language
  plan: Stage['plan']
  stop: AbortSignal
}

function stageOf({ session, hall, pace, language, plan, stop }: Moderation): Stage {
  const pause = async (seconds: number): Promise<void> => void (await pace.pause(seconds, stop))
  return {
    session,
    material: materialIn(language),
    ledger: hall.ledger,
    ask: askOf(session, hall.ledger),
    pause,
    plan,
    seen: async () => void (await untilSeen(session, stop, () => session.store.version() >= hall.ledger.version)),
    async everybody(moment) {
      const most = AbortSignal.timeout(pace.milliseconds(patience) || patienceAtOnce)
      const enough = AbortSignal.any([stop, most])
      await hall.finished(moment, enough)
      // What people were told is stored may reach the moderator a moment later.
      await untilSeen(session, enough, () => session.store.version() >= hall.ledger.version)
      await pause(grace)
    },
  }
}

function nextStep({ store }: Session): Step | undefined {
  const agenda = store.get('agenda', 'it')
  const current = store.get('workshop', 'it')?.current
  const order = agenda ? inOrder(agenda) : []
  return order[order.findIndex(({ id }) => id === current) + 1]
}

const isOpen = ({ store }: Session): boolean => store.get('workshop', 'it')?.status === 'open'

/**
 * Walks the agenda to its end and closes. A real moderator may press next in between: the walk goes on from wherever the
 * workshop stands.
 */
export async function moderate(moderation: Moderation): Promise<void> {
  const { session, stop } = moderation
  const stage = stageOf(moderation)
  const { store } = session
  while (!stop.aborted && isOpen(session)) {
    const step = nextStep(session)
    const from = store.get('workshop', 'it')?.current ?? null
    if (!step) return void (await stage.ask('workshop.close', { from }))
    if (await stage.ask('step.start', { step: step.id, from })) await lead(stage, step)
    else await stage.pause(2)
  }
}

async function lead(stage: Stage, step: Step): Promise<void> {
  // At tables each round brings its own clock.
  if (step.minutes > 0 && !step.seating) await stage.ask('timer.start', { seconds: null, from: step.id })
  await conducts[step.kind](stage, step, momentOf(step.id, stage.session.store.get('step', step.id)?.times ?? 0))
}
