import type { HostingView } from '../../../shared/views/nouns.ts'
import { useNoun } from '../../session/react.tsx'
import type { Translate } from '../../texts/texts.tsx'
import type { Place } from './here.ts'

export type Person = HostingView['steps'][number]['rounds'][number][number]

const none: Person[] = []

/** Who sits at this table in this round, or comes. */
export function usePeople({ step, round }: Place): readonly Person[] {
  return useNoun('hosting')?.steps.find((one) => one.step === step)?.rounds[round] ?? none
}

export const nameOf = (t: Translate<'tables'>, { name, number }: Person): string =>
  name === '' ? t('guest', { number }) : name
