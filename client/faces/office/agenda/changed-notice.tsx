import { inOrder } from '../../../../shared/domain/run.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { AgendaDesk } from './draft.ts'
import styles from './agenda.module.css'

/** Two people planned at once: nobody's work is thrown away unasked (D17). */
export function ChangedNotice({ draft }: { draft: AgendaDesk }) {
  const t = useTexts('office')
  const titles = useDifferences(draft)
  return (
    <div role="alert">
      <Notice kind="warn" word={t('notice.warn')}>
        {t('agenda.changed')} {titles && t('agenda.changed.where', { titles })}
        <span className={styles.actions}>
          <Button kind="primary" onClick={draft.keepMine}>
            {t('agenda.changed.mine')}
          </Button>
          <Button onClick={draft.discard}>{t('agenda.changed.theirs')}</Button>
        </span>
      </Notice>
    </div>
  )
}

/** Titles of steps that are not the same in both plans, or not in the same place. */
function useDifferences({ agenda, live }: AgendaDesk): string {
  const language = useLanguage()
  const mine = inOrder(agenda)
  const theirs = inOrder(live)
  const differing = [...mine, ...theirs.filter((step) => !mine.some((other) => other.id === step.id))].filter(
    (step) => {
      const at = mine.findIndex((other) => other.id === step.id)
      return JSON.stringify(mine[at]) !== JSON.stringify(theirs.find((other) => other.id === step.id))
    },
  )
  return differing.map((step) => `„${inLanguage(step.title, language)}“`).join(', ')
}
