import { StorageBanner } from '../../../hall/storage-banner.tsx'
import { LiveSession, useAll, useLinkState, useNoun } from '../../../session/react.tsx'
import { usePlace } from '../../../tables/place.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { AgendaSheet } from '../agenda/agenda-sheet.tsx'
import { BackLink } from '../back-link.tsx'
import { Frame } from '../frame.tsx'
import { useSay } from '../say.ts'
import { StatusTag } from '../status-tag.tsx'
import { Afterwards } from '../privacy/afterwards.tsx'
import { NoticeSheet } from '../privacy/notice-sheet.tsx'
import { TablesSheet } from '../tables/tables-sheet.tsx'
import { Downloads } from './downloads.tsx'
import { Glance } from './glance.tsx'
import { Handover } from './handover.tsx'
import { InvitationSheet } from './invitation-sheet.tsx'
import { Join } from './join.tsx'
import { Links } from './links.tsx'
import styles from './workshop.module.css'

/** One workshop on the desk: its invitation and its run sheet, and beside them everything that is handed out. */
export function WorkshopPage({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  return (
    <LiveSession workshop={workshop} as="organizer" fallback={<Frame title={t('office')}>{t('loading')}</Frame>}>
      <Desk workshop={workshop} />
    </LiveSession>
  )
}

function Desk({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const view = useNoun('workshop')
  const agenda = useNoun('agenda')
  const hall = useHasHall()
  const back = <BackLink href="/office" text={t('workshop.back')} />
  if (!view) {
    return (
      <Frame title={t('office')} back={back}>
        <Away />
      </Frame>
    )
  }
  return (
    <Frame title={view.about.title} back={back} banner={<Disk />}>
      <div className={styles.head}>
        <StatusTag status={view.status} />
        <Parts hall={hall} />
      </div>
      <Connection />
      <Handover workshop={workshop} title={view.about.title} />
      <div className={styles.desk}>
        <InvitationSheet about={view.about} />
        <aside className={styles.aside} aria-label={t('glance')}>
          <Glance view={view} />
          <Join workshop={workshop} />
          <Links workshop={workshop} />
          <Downloads workshop={workshop} languages={view.about.languages} />
          <Afterwards workshop={workshop} view={view} />
        </aside>
        <NoticeSheet />
        {agenda ? (
          <AgendaSheet about={view.about} view={agenda} />
        ) : (
          <EmptyState title={t('agenda')} text={t('agenda.none')} />
        )}
        {hall && <TablesSheet workshop={workshop} />}
      </div>
    </Frame>
  )
}

/** Tables are spoken of where the run sheet has rounds, and as long as there are any. */
function useHasHall(): boolean {
  const rounds = useNoun('agenda')?.steps.some(({ seating }) => seating !== null) ?? false
  return useAll('table').length > 0 || rounds
}

function Disk() {
  const say = useSay()
  return <StorageBanner onWell={say} />
}

/** Ways to the parts of a long page. */
function Parts({ hall }: { hall: boolean }) {
  const t = useTexts('office')
  const privacy = useTexts('privacy')
  const place = usePlace()
  const parts = [
    'invitation',
    'glance',
    'join',
    'links',
    'downloads',
    'after',
    'privacy',
    'agenda',
    ...(hall ? (['tables'] as const) : []),
  ] as const
  return (
    <nav className={styles.parts} aria-label={t('workshop.parts')}>
      {parts.map((part) => (
        <a key={part} href={`#${part}`}>
          {part === 'privacy' || part === 'after' ? privacy(part) : t(part, { place })}
        </a>
      ))}
    </nav>
  )
}

/** While nothing is known of the workshop: it comes, or it never will. */
function Away() {
  const t = useTexts('office')
  const link = useLinkState()
  if (link.state !== 'ended') return <p role="status">{t(link.state === 'offline' ? 'link.offline' : 'loading')}</p>
  if (link.reason === 'damaged') return <StorageBanner />
  return <EmptyState title={t('workshop.gone')} text={t(`link.ended.${link.reason}`)} />
}

/** Says when the page is cut off: what is typed stays, but nothing is saved meanwhile. */
function Connection() {
  const t = useTexts('office')
  const link = useLinkState()
  // What is damaged has a banner of its own.
  if (link.state === 'online' || (link.state === 'ended' && link.reason === 'damaged')) return null
  return (
    <div role="status">
      <Notice
        kind={link.state === 'ended' ? 'error' : 'warn'}
        word={t(link.state === 'ended' ? 'notice.warn' : 'notice.info')}
      >
        {t(link.state === 'ended' ? `link.ended.${link.reason}` : `link.${link.state}`)}
      </Notice>
    </div>
  )
}
