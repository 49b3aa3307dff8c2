import { tableLimit } from '../../../../shared/domain/table.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { hallOfDraft, type NewDraft } from './draft.ts'
import styles from './new.module.css'

interface HallFieldsProps {
  draft: NewDraft
  onChange: (change: Partial<NewDraft>) => void
}

/** How many come, and how many tables that makes. Asked where the method has tables; the proposal works without another word. */
export function HallFields({ draft, onChange }: HallFieldsProps) {
  const t = useTexts('office')
  const places = methodOf(draft.method)?.places
  const hall = hallOfDraft(draft)
  if (!places || !hall) return null
  const place = places.kind
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('new.hall')}</legend>
      <div className={styles.hall}>
        <Stepper
          label={t('new.hall.people')}
          hint={t('new.hall.people.hint')}
          value={draft.people}
          min={2}
          max={2000}
          lessLabel={t('less')}
          moreLabel={t('more')}
          onChange={(people) => onChange({ people })}
        />
        <Stepper
          label={t('new.hall.tables', { place })}
          value={hall.count}
          min={1}
          max={tableLimit}
          lessLabel={t('less')}
          moreLabel={t('more')}
          onChange={(tables) => onChange({ tables })}
        />
      </div>
      <p className={styles.proposal} role="status">
        {t('new.hall.proposal', { place, ...hall, share: Math.round(draft.people / hall.count) })}{' '}
        {place === 'room' && hall.count > 1 && t('new.hall.openRoom')}
      </p>
      {draft.tables !== null && (
        <Button kind="quiet" onClick={() => onChange({ tables: null })}>
          {t('new.hall.again')}
        </Button>
      )}
    </fieldset>
  )
}
