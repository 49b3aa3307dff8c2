import { useOutbox, useSession } from '../../session/react.tsx'
import type { Outgoing } from '../../session/types.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useTableCards } from './cards/use-cards.ts'
import { wordIn } from './cards/table-cards.ts'
import { usePlaceNow, type Place } from './here.ts'
import styles from './host.module.css'

const nowhere: Place = { table: '', step: '', round: 0 }

/** What was refused and stands nowhere else on this face: reason and words stay until they are put away. */
export function Leftovers() {
  const t = useTexts('host')
  const session = useSession()
  const shown = new Set(useTableCards(usePlaceNow() ?? nowhere).map(({ outgoing }) => outgoing?.id))
  const refused = useOutbox().filter(
    ({ id, name, state }) => state === 'refused' && !shown.has(id) && name !== 'handover.confirm',
  )
  if (refused.length === 0) return null
  return (
    <section className={styles.notices} aria-label={t('leftovers')}>
      {refused.map((outgoing) => (
        <Notice
          key={outgoing.id}
          kind="error"
          word={t('leftover')}
          action={<Button onClick={() => session.dismiss(outgoing.id)}>{t('leftover.dismiss')}</Button>}
        >
          {outgoing.reply && t(`refusal.${outgoing.reply.code}`, outgoing.reply.params)} <Words outgoing={outgoing} />
        </Notice>
      ))}
    </section>
  )
}

function Words({ outgoing }: { outgoing: Outgoing }) {
  const text = wordIn(outgoing, 'text') || wordIn(outgoing, 'title')
  return text === '' ? null : <UserText text={text} />
}
