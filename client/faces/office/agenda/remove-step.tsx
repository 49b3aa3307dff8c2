import { Trash2 } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { removeStep } from './edit.ts'

/** Takes a step out, or says why it stays. */
export function RemoveStep({ step }: { step: Step }) {
  const t = useTexts('office')
  const language = useLanguage()
  const { agenda, edit, statusOf, say, focusNext } = useDesk()
  if (statusOf(step.id) !== 'planned') return <p className={styles.stays}>{t('step.staysRan')}</p>
  if (agenda.steps.length === 1) return <p className={styles.stays}>{t('step.staysLast')}</p>
  const remove = () => {
    edit(removeStep(step.id))
    say(t('agenda.removed', { title: inLanguage(step.title, language) || t('agenda.untitled') }))
    focusNext(`phase-${step.phase}`)
  }
  return (
    <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={remove}>
      {t('step.remove')}
    </Button>
  )
}
