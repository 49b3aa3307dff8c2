import { inLanguage } from '../../../../shared/domain/language.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { agendaOf, minutesOf } from '../../../../shared/methods/method.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { durationText } from '../duration.ts'
import type { NewDraft } from './draft.ts'
import { PickCard } from './pick-card.tsx'
import styles from './new.module.css'

interface VariantCardsProps {
  draft: NewDraft
  onPick: (variant: string) => void
}

/** How long the chosen method may take, in its own variants. */
export function VariantCards({ draft, onPick }: VariantCardsProps) {
  const t = useTexts('office')
  const language = useLanguage()
  const method = methodOf(draft.method)
  if (!method) return null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('new.variant')}</legend>
      <div className={styles.cards}>
        {method.variants.map((variant) => (
          <PickCard
            key={variant.id}
            name="variant"
            title={inLanguage(variant.name, language)}
            checked={variant.id === draft.variant}
            onPick={() => onPick(variant.id)}
          >
            <span className={styles.duration}>{durationText(t, minutesOf(agendaOf(method, variant.id)))}</span>
          </PickCard>
        ))}
      </div>
    </fieldset>
  )
}
