import { moods } from '../../../../shared/domain/ballot.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { useNaming } from '../chain/naming.ts'

const isMood = (option: string): option is (typeof moods)[number] => moods.some((mood) => mood === option)

/** An option of a ballot in words, whatever it is on. */
export function useOptionWords(): (option: string) => string {
  const t = useTexts('moderator')
  const naming = useNaming()
  return (option) => (isMood(option) ? t(`mood.${option}`) : (naming(option)?.text ?? t('ballot.gone')))
}
