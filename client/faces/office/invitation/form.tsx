import { useCallback, useEffect, useRef } from 'react'
import { degrees, type About } from '../../../../shared/domain/about.ts'
import { useTexts } from '../../../texts/texts.tsx'
import type { AboutErrors } from './about.ts'
import { GuestsFields } from './guests-fields.tsx'
import { InlineField, LongField, QuietSelect } from './quiet-field.tsx'
import { gaps, Sentence } from './sentence.tsx'
import styles from './invitation.module.css'

interface InvitationFormProps {
  about: About
  errors: AboutErrors
  onChange: (change: Partial<About>) => void
}

type TextName = Exclude<keyof About, 'degree' | 'address' | 'languages'>

/** Everything that a field needs to know of its place in the invitation. */
function useField({ about, errors, onChange }: InvitationFormProps) {
  const t = useTexts('office')
  return useCallback(
    (name: TextName) => {
      const code = errors[name]
      return {
        label: t(`about.${name}`),
        value: about[name],
        error: code && t(`refusal.${code}`),
        onChange: (value: string) => onChange({ [name]: value }),
      }
    },
    [t, about, errors, onChange],
  )
}

/** The invitation, written where it will be read. */
export function InvitationForm(props: InvitationFormProps) {
  const t = useTexts('office')
  const field = useField(props)
  const letter = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever pressed the button at the foot is led to the place that needs a look.
    if (Object.keys(props.errors).length > 0) letter.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [props.errors])
  return (
    <div ref={letter} className={styles.letter}>
      <LongField {...field('title')} id="invitation-title" headline required placeholder={t('invitation.titleGap')} />
      <WhenAndWhere {...props} />
      <section className={styles.part}>
        <h2 className={styles.heading}>{t('invitation.about')}</h2>
        <LongField {...field('occasion')} hint={t('hint.occasion')} />
        <LongField {...field('aim')} hint={t('hint.aim')} />
      </section>
      <ResultsFields {...props} />
      <PeopleFields {...props} />
      <GuestsFields about={props.about} onChange={props.onChange}>
        <InlineField {...field('network')} hint={t('hint.network')} />
        <InlineField {...field('networkPassword')} />
      </GuestsFields>
    </div>
  )
}

function WhenAndWhere(props: InvitationFormProps) {
  const t = useTexts('office')
  const field = useField(props)
  return (
    <div className={styles.part}>
      <Sentence
        words={t('invitation.when', gaps('date', 'begin', 'end', 'place'))}
        fields={{
          date: <InlineField {...field('date')} type="date" />,
          begin: <InlineField {...field('begin')} type="time" />,
          end: <InlineField {...field('end')} type="time" />,
          place: <InlineField {...field('place')} />,
        }}
      />
    </div>
  )
}

function ResultsFields(props: InvitationFormProps) {
  const t = useTexts('office')
  const field = useField(props)
  const options = degrees.map((value) => ({ value, text: t(value ? `degree.${value}` : 'degree.blank') }))
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('invitation.results')}</h2>
      <LongField {...field('use')} hint={t('hint.use')} />
      <LongField {...field('limits')} hint={t('hint.limits')} />
      <QuietSelect
        label={t('about.degree')}
        value={props.about.degree}
        options={options}
        onChange={(degree) => props.onChange({ degree })}
      />
    </section>
  )
}

function PeopleFields(props: InvitationFormProps) {
  const t = useTexts('office')
  const field = useField(props)
  const inline = (name: TextName) => <InlineField {...field(name)} />
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('invitation.people')}</h2>
      <Sentence
        words={t('invitation.host', gaps('office', 'client'))}
        fields={{ office: inline('office'), client: inline('client') }}
      />
      <Sentence words={t('invitation.questions', gaps('contact'))} fields={{ contact: inline('contact') }} />
      <Sentence
        words={t('invitation.moderation', gaps('moderation', 'minutesBy'))}
        fields={{ moderation: inline('moderation'), minutesBy: inline('minutesBy') }}
      />
    </section>
  )
}
