import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Takes the place of the field when the budget of a step is used up. */
export function Spent({ cards, atTable }: { cards: number; atTable: boolean }) {
  const t = useTexts('phone')
  return <Notice word={t('spent.word')}>{t('spent', { count: cards, where: atTable ? 'round' : 'step' })}</Notice>
}
