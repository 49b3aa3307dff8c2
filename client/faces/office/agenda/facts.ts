import type { Step } from '../../../../shared/domain/agenda.ts'
import type { Translate } from '../../../texts/texts.tsx'

const collects: readonly Step['kind'][] = ['collect', 'reframe', 'reflect']
const stickies: readonly Step['kind'][] = ['weigh']

/** What is set for a step, in a few words: what a moderation wants to see without opening it. */
export function factsOf(step: Step, t: Translate<'office'>): string[] {
  return [
    t(`kind.${step.kind}`),
    collects.includes(step.kind) && t('fact.cards', { count: step.cards }),
    step.hidden && t('fact.hidden'),
    stickies.includes(step.kind) && t('fact.dots', { count: step.dots }),
    stickies.includes(step.kind) && step.stack && t('fact.stack'),
    step.kind === 'sketch' && step.groupSize > 0 && t('fact.group', { count: step.groupSize }),
    step.parks && t('fact.parks'),
    ...roundsOf(step, t),
    step.kind === 'harvest' && t('fact.turn', { count: step.turn }),
  ].filter((fact) => fact !== false)
}

function roundsOf({ seating }: Step, t: Translate<'office'>): string[] {
  if (!seating) return []
  const { mode, questions, minutes, walk } = seating
  const way =
    walk > 0 && walk % 60 === 0 ? t('fact.walk.minutes', { count: walk / 60 }) : t('fact.walk', { count: walk })
  return [t(`mode.${mode}`), t('fact.rounds', { count: questions.length, minutes }), way]
}
