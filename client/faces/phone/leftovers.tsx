import { useCurrentStep, useNoun, useOutbox, useSession } from '../../session/react.tsx'
import type { Outgoing } from '../../session/types.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { wordOf } from './input.ts'
import { useMine } from './use-mine.ts'
import styles from './phone.module.css'

/** What was refused although its step is no longer here: reason and text stay until they are put away. */
export function Leftovers() {
  const t = useTexts('phone')
  const session = useSession()
  const refused = useElsewhere().filter(({ state }) => state === 'refused')
  if (refused.length === 0) return null
  return (
    <section className={styles.stack} aria-label={t('leftovers')}>
      <h2 className={styles.heading}>{t('leftovers')}</h2>
      {refused.map((outgoing) => (
        <Notice
          key={outgoing.id}
          kind="error"
          word={t('leftover')}
          action={<Button onClick={() => session.dismiss(outgoing.id)}>{t('leftover.dismiss')}</Button>}
        >
          <Reason outgoing={outgoing} /> <Words outgoing={outgoing} />
        </Notice>
      ))}
    </section>
  )
}

/** What waits here for a server that can store again: it is still there, and nobody has to write it anew (D14). */
export function Kept() {
  const t = useTexts('phone')
  const waiting = useOutbox().filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return null
  return (
    <Notice kind="info" word={t('ended.kept')}>
      {waiting.map((outgoing) => (
        <p key={outgoing.id}>
          <Words outgoing={outgoing} />
        </p>
      ))}
    </Notice>
  )
}

function Reason({ outgoing: { name, reply } }: { outgoing: Outgoing }) {
  const t = useTexts('phone')
  if (!reply) return null
  return name === 'vote.cast' && reply.code === 'ballot-closed'
    ? t('leftover.vote')
    : t(`refusal.${reply.code}`, reply.params)
}

function Words({ outgoing }: { outgoing: Outgoing }) {
  const text = wordOf(outgoing.input, 'text') ?? wordOf(outgoing.input, 'title') ?? ''
  return text === '' ? null : <UserText text={`„${text}“`} />
}

/** Cards of the step that runs show their own refusal; everything else is told here. */
function useElsewhere(): Outgoing[] {
  const step = useCurrentStep()
  const visible = useNoun('workshop')?.phones !== 'front'
  const here = useMine().filter((mine) => visible && mine.step === step?.id)
  const shown = new Set(here.flatMap(({ outgoing }) => (outgoing ? [outgoing.id] : [])))
  return useOutbox().filter(({ id }) => !shown.has(id))
}
