import { CircleDashed } from 'lucide-react'
import type { About } from '../../../../shared/domain/about.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { missing } from './about.ts'
import { dayInWords } from './day.ts'
import styles from './invitation.module.css'

/** The invitation as its readers get it. What is missing stands at the foot, so that nobody mistakes it for finished. */
export function InvitationView({ about }: { about: About }) {
  const t = useTexts('office')
  const blank = missing(about)
  return (
    <div className={styles.letter}>
      <h1 className={styles.title}>
        <UserText text={about.title} />
      </h1>
      <When about={about} />
      <Part title={t('invitation.about')} fields={['occasion', 'aim']} about={about} />
      <Part title={t('invitation.results')} fields={['use', 'limits', 'degree']} about={about} />
      <Part
        title={t('invitation.people')}
        fields={['office', 'client', 'contact', 'moderation', 'minutesBy']}
        about={about}
      />
      {blank.length > 0 && (
        <p className={styles.blank}>
          <CircleDashed aria-hidden /> <strong>{t('invitation.blank')}</strong>{' '}
          {blank.map((field) => t(`about.${field}`)).join(' · ')}
        </p>
      )}
    </div>
  )
}

function When({ about }: { about: About }) {
  const t = useTexts('office')
  const language = useLanguage()
  const time =
    about.begin && t(about.end ? 'invitation.time' : 'invitation.time.open', { begin: about.begin, end: about.end })
  const when = [about.date && dayInWords(about.date, language), time].filter(Boolean).join(', ')
  if (!when && !about.place) return null
  return (
    <p className={styles.when}>
      {when}
      {when && about.place && <br />}
      <UserText text={about.place} />
    </p>
  )
}

type Shown =
  'occasion' | 'aim' | 'use' | 'limits' | 'degree' | 'office' | 'client' | 'contact' | 'moderation' | 'minutesBy'

function Part({ title, fields, about }: { title: string; fields: readonly Shown[]; about: About }) {
  const t = useTexts('office')
  const told = fields.filter((field) => about[field] !== '')
  if (told.length === 0) return null
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      <dl className={styles.facts}>
        {told.map((field) => (
          <div key={field}>
            <dt>{t(`about.${field}`)}</dt>
            <dd>
              <UserText text={field === 'degree' ? t(`degree.${about.degree || 'blank'}`) : about[field]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
