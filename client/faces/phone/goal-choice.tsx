import type { Step } from '../../../shared/domain/agenda.ts'
import { useAll } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Select } from '../../ui/select.tsx'

interface GoalChoiceProps {
  step: Step
  /** Blank: no goal in particular. */
  goal: string
  onGoal: (goal: string) => void
}

/** In a step that works on goals, a card may name the one that it belongs to. */
export function GoalChoice({ step, goal, onGoal }: GoalChoiceProps) {
  const t = useTexts('phone')
  const goals = useAll('goal').filter((candidate) => step.of.includes(candidate.step))
  if (goals.length === 0) return null
  const known = goals.some(({ id }) => id === goal) ? goal : ''
  return (
    <Select
      label={t('collect.goal')}
      value={known}
      options={[{ value: '', text: t('collect.goal.none') }, ...goals.map(({ id, text }) => ({ value: id, text }))]}
      onChange={onGoal}
    />
  )
}
