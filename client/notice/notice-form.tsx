import { missingIn, usualDays, type Notice } from '../../shared/domain/notice.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './notice.module.css'

interface NoticeFormProps {
  notice: Notice
  onChange: (change: Partial<Notice>) => void
}

const limits = { controller: 600, officer: 600, purpose: 1000, basis: 1000 } as const
const required = ['controller', 'officer', 'purpose', 'basis'] as const
const answered = ['recipients', 'countries', 'rights', 'authority', 'provision', 'automated'] as const

/** First what nobody else can know, then the time, and folded away what the product answers by itself. */
export function NoticeForm({ notice, onChange }: NoticeFormProps) {
  const t = useTexts('privacy')
  const missing = missingIn(notice)
  return (
    <div className={styles.form}>
      {required.map((name) => (
        <TextArea
          key={name}
          label={t(`field.${name}`)}
          optional={missing.includes(name) ? t('privacy.must') : undefined}
          hint={name === 'basis' ? t('field.basis.hint') : undefined}
          limit={limits[name]}
          value={notice[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <Time notice={notice} onChange={onChange} />
      <Answered notice={notice} onChange={onChange} />
    </div>
  )
}

function Time({ notice, onChange }: NoticeFormProps) {
  const t = useTexts('privacy')
  const steps = { lessLabel: t('days.less'), moreLabel: t('days.more'), max: 3650 }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('privacy.time')}</legend>
      {notice.days === null ? (
        <p className={styles.line}>
          {t('days.none')} <Button onClick={() => onChange({ days: usualDays })}>{t('days.set')}</Button>
        </p>
      ) : (
        <Stepper
          {...steps}
          label={t('field.days')}
          min={1}
          value={notice.days}
          onChange={(days) => onChange({ days })}
        />
      )}
      <Checkbox
        label={t('field.keeps')}
        hint={t('field.keeps.hint')}
        checked={notice.keepsProtocol}
        onChange={(keepsProtocol) => onChange({ keepsProtocol })}
      />
      <Checkbox
        label={t('field.authors')}
        hint={t('field.authors.hint')}
        checked={notice.anonymousAfter !== null}
        onChange={(on) => onChange({ anonymousAfter: on ? 14 : null })}
      />
      {notice.anonymousAfter !== null && (
        <Stepper
          {...steps}
          label={t('field.authorDays')}
          value={notice.anonymousAfter}
          onChange={(anonymousAfter) => onChange({ anonymousAfter })}
        />
      )}
    </fieldset>
  )
}

function Answered({ notice, onChange }: NoticeFormProps) {
  const t = useTexts('privacy')
  const own = useTexts('notice')
  return (
    <details className={styles.answered} open={answered.some((name) => notice[name] !== '') || undefined}>
      <summary>{t('privacy.more')}</summary>
      <p className={styles.hint}>{t('privacy.more.hint')}</p>
      <div className={styles.form}>
        {answered.map((name) => (
          <TextArea
            key={name}
            label={t(`field.${name}`)}
            hint={t('privacy.taken', { text: own(`notice.own.${name}`) })}
            limit={name === 'authority' ? 600 : 1000}
            value={notice[name]}
            onChange={(text) => onChange({ [name]: text })}
          />
        ))}
      </div>
    </details>
  )
}
