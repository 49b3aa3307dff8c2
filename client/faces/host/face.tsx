import { useEffect, useMemo, useState } from 'react'
import { languages } from '../../../shared/domain/language.ts'
import { useCurrentStep, useLinkState, useNoun, usePhase, useSession } from '../../session/react.tsx'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { useAwake } from '../../ui/awake.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Announcements } from './announcements.tsx'
import { Banner } from './banner.tsx'
import { useTrying } from './doors.ts'
import { Ended, NotHosting } from './entry.tsx'
import { Harvest } from './harvest.tsx'
import { Head } from './head.tsx'
import { useCourse } from './here.ts'
import { Leftovers } from './leftovers.tsx'
import { Messages } from './messages.tsx'
import { useChooseLanguage } from './own-language.ts'
import { PageContext } from './page.ts'
import { Rounds } from './rounds.tsx'
import { Closed, NotYet, Waiting } from './waiting.tsx'
import styles from './host.module.css'

/** One table, all day long. */
export function Face() {
  const t = useTexts('host')
  const trying = useTrying()
  const link = useLinkState()
  const workshop = useNoun('workshop')
  const hosting = useNoun('hosting')
  const [page, setPage] = useState<HTMLElement | null>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const places = useMemo(() => (page && foot ? { page, foot } : null), [page, foot])
  usePaper()
  // The device that lies on the table; a guest's own phone may sleep.
  useAwake(useSession().as === 'host')
  if (trying) return <Loading />
  if (link.state === 'ended') return <Ended reason={link.reason} />
  if (!workshop) return <Loading />
  if (!hosting) return <NotHosting />
  return (
    <div className={styles.face}>
      <div ref={setPage} className={styles.page}>
        <Head />
        <div className={styles.notices}>
          <Banner />
          <Messages />
          <Leftovers />
        </div>
        <PageContext value={places}>
          <Now />
        </PageContext>
        <Foot />
      </div>
      <div ref={setFoot} />
      <Announcements />
      <title>{`${t('title')} · ${workshop.about.title}`}</title>
    </div>
  )
}

function Loading() {
  const t = useTexts('host')
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  )
}

/** What this moment asks for. */
function Now() {
  const status = useNoun('workshop')?.status
  const step = useCurrentStep()
  const course = useCourse()
  if (status === 'draft') return <NotYet />
  if (status === 'closed') return <Closed />
  if (course) return <Rounds course={course} />
  if (step?.kind === 'harvest') return <Harvest step={step.id} of={step.of} />
  return <Waiting step={step} />
}

/** The page itself takes the phase's colour, so that a room feels the change. */
function usePaper(): void {
  const accent = usePhase()?.accent ?? 'arrival'
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['surface'] = 'phone'
    dataset['accent'] = accent
    return () => {
      delete dataset['accent']
      delete dataset['surface']
    }
  }, [accent])
}

function Foot() {
  const t = useTexts('host')
  const language = useLanguage()
  const choose = useChooseLanguage()
  const { workshop, as } = useSession()
  return (
    <footer className={styles.foot}>
      {as === 'guest' && <ButtonLink href={`/w/${workshop}`}>{t('own')}</ButtonLink>}
      <Segmented
        label={t('language')}
        quietLabel
        value={language}
        segments={languages.map((one) => ({ value: one, text: t(`language.${one}`) }))}
        onChange={choose}
      />
    </footer>
  )
}
