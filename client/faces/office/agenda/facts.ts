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
  ].filter((fact) => fact !== false)
}
