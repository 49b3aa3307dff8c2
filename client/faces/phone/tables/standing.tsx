import { MessageSquareText, X } from 'lucide-react'
import { useDraft } from '../draft.ts'
import { useAll, useCurrentStep, useNoun, useSession } from '../../../session/react.tsx'
import { useRounds } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Back } from './away.tsx'
import { messageFor } from './message.ts'
import { SeatWords } from './seat-words.tsx'
import styles from './standing.module.css'
import { useReadyGong } from './use-signal.ts'

/** Above every step; one with tables puts it where it has room for it. */
export function Standing() {
  const away = useNoun('me')?.away ?? false
  const isOpen = useNoun('workshop')?.status === 'open'
  const isPlaced = useCurrentStep()?.kind === 'rounds'
  useReadyGong(useNoun('agenda')?.steps.some(({ seating }) => seating !== null) ?? false)
  return (
    <SeatWords>
      {isOpen && !isPlaced && <StandingCards />}
      {isOpen && !isPlaced && away && <Back />}
    </SeatWords>
  )
}

/** What stays while it lasts: a word of the moderator, and the table that I host. */
export function StandingCards() {
  return (
    <>
      <Said />
      <HostCard />
    </>
  )
}

function useMessage() {
  const step = useCurrentStep()
  const id = step?.id ?? ''
  const round = useRounds(id).findLast(({ calledAt }) => calledAt !== null)
  const seats = useNoun('mySeat', id)?.tables
  const hosts = useNoun('hosting')?.table
  const since = useNoun('step', id)?.startedAt ?? 0
  const messages = useAll('message')
  const [read, putAway] = useDraft('message')
  const table = hosts ?? seats?.[round?.index ?? 0] ?? null
  return { message: messageFor(messages, { table, since, calledAt: round?.calledAt ?? 0, read }), putAway }
}

/** Calm and to be put away; said politely once (A4). */
function Said() {
  const t = useTexts('seat')
  const { message, putAway } = useMessage()
  const spoken = message && { id: message.id, text: `${t('message.from')} ${message.text}` }
  return (
    <>
      {message && (
        <aside className={styles.said} aria-label={t('message')}>
          <MessageSquareText className={styles.icon} aria-hidden />
          <p className={styles.words}>
            <strong>{t('message.from')}</strong> <UserText text={message.text} />
          </p>
          <IconButton label={t('message.close')} icon={<X aria-hidden />} onClick={() => putAway(message.id)} />
        </aside>
      )}
      <LiveRegion polite={spoken ?? undefined} />
    </>
  )
}

/** A guest who was made host: what that means, and the way to the table's own page. */
function HostCard() {
  const t = useTexts('seat')
  const words = useTableWords()
  const { workshop } = useSession()
  const hosting = useNoun('hosting')
  const table = useNoun('table', hosting?.table ?? '')
  if (!table) return null
  return (
    <section className={styles.host}>
      <TableSign number={table.number} />
      <div className={styles.words}>
        <h2 className={styles.title}>{t('hosting', { table: words.short(table) })}</h2>
        <p className={styles.note}>{t('hosting.text')}</p>
      </div>
      <ButtonLink href={`/t/${workshop}`} kind="primary" wide>
        {t('hosting.open')}
      </ButtonLink>
    </section>
  )
}
