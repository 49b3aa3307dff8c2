import * as v from 'valibot'
import type { RoundState } from '../../../../shared/domain/round.ts'

/** Where a workshop stood when this device last saw it. */
const standSchema = v.object({
  status: v.picklist(['draft', 'open', 'closed']),
  step: v.nullable(v.string()),
  ballot: v.nullable(v.string()),
  /** The round that was called last in the step that runs, counted from 0. */
  round: v.nullable(v.object({ index: v.number(), state: v.picklist(['planned', 'called', 'running', 'ended']) })),
  cards: v.number(),
})
export type Stand = v.InferOutput<typeof standSchema>

/** From the device; null where there is none, or one that another version of the product has left. */
export function standFrom(text: string | null): Stand | null {
  try {
    const read = v.safeParse(standSchema, JSON.parse(text ?? 'null'))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

export type Change =
  | { kind: 'opened' | 'closed' | 'between' | 'ballot.open' | 'ballot.closed' }
  /** What runs: begun meanwhile, or still the same. */
  | { kind: 'step' | 'since'; step: string }
  | { kind: 'round'; index: number; state: Exclude<RoundState, 'planned'> }
  | { kind: 'cards'; count: number }

/**
 * What the others did meanwhile, the most important first; nothing where only cards came in, as they always do. A device that
 * was never here is told where things stand, because somebody goes on with it.
 */
export function changesSince(before: Stand | null, now: Stand): Change[] {
  const running: Change[] = now.status === 'open' && now.step !== null ? [{ kind: 'since', step: now.step }] : []
  if (before === null) return running
  const course = [...statusOf(before, now), ...stepOf(before, now), ...roundOf(before, now), ...ballotOf(before, now)]
  if (course.length === 0) return []
  const more = now.cards - before.cards
  return [
    ...(before.step === now.step ? running : []),
    ...course,
    ...(more > 0 ? [{ kind: 'cards' as const, count: more }] : []),
  ]
}

function statusOf(before: Stand, now: Stand): Change[] {
  if (before.status === now.status) return []
  return now.status === 'draft' ? [] : [{ kind: now.status === 'open' ? 'opened' : 'closed' }]
}

function stepOf(before: Stand, now: Stand): Change[] {
  if (before.step === now.step || now.status !== 'open') return []
  return [now.step === null ? { kind: 'between' } : { kind: 'step', step: now.step }]
}

function roundOf({ step, round: before }: Stand, { step: at, round }: Stand): Change[] {
  if (round === null || round.state === 'planned') return []
  if (step === at && before?.index === round.index && before.state === round.state) return []
  return [{ kind: 'round', index: round.index, state: round.state }]
}

function ballotOf({ ballot: before }: Stand, { ballot }: Stand): Change[] {
  if (before === ballot) return []
  return [{ kind: ballot === null ? 'ballot.closed' : 'ballot.open' }]
}
