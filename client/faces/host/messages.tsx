import { MessageSquareText } from 'lucide-react'
import type { MessageView } from '../../../shared/views/nouns.ts'
import { useAll, useCurrentStep, useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useDraft } from './draft.ts'
import { useCourse, useOwnTable } from './here.ts'
import host from './host.module.css'
import styles from './messages.module.css'

/** When this moment began: what was said in another one is over with it. */
function useSince(): number {
  const course = useCourse()
  const step = useCurrentStep()
  const startedAt = useNoun('step', step?.id ?? '')?.startedAt ?? Infinity
  return course?.rounds[course.round]?.calledAt ?? startedAt
}

/** What the moderator has sent to this table or to all in this round or step, the newest first. */
export function useMessages(): readonly MessageView[] {
  const table = useOwnTable()?.id ?? ''
  const since = useSince()
  return useAll('message')
    .filter(({ tables, at }) => at >= since && (tables === null || tables.includes(table)))
    .toSorted((a, b) => b.at - a.at)
}

/** They stay until somebody at the table has put them away. */
export function Messages() {
  const t = useTexts('host')
  const [putAway, setPutAway] = useDraft('messages.until')
  const open = useMessages().filter(({ at }) => at > Number(putAway ?? 0))
  const [newest] = open
  if (!newest) return null
  return (
    <section className={styles.messages} aria-label={t('messages')}>
      <MessageSquareText aria-hidden />
      <div className={styles.messageWords}>
        <strong>{t('messages.from')}</strong>
        {open.map(({ id, text }) => (
          <p key={id} className={host.plain}>
            <UserText text={text} />
          </p>
        ))}
      </div>
      <Button onClick={() => setPutAway(String(newest.at))}>{t('messages.seen')}</Button>
    </section>
  )
}
