import { Megaphone, X } from 'lucide-react'
import { newId } from '../../session/id.ts'
import { useAll, useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useDraft } from './draft.ts'
import { WriteBox } from './write-box.tsx'
import styles from './host.module.css'
import topicStyles from './topics.module.css'

/** A title on the wall, no more. */
const titleLimit = 160

/** The open room: what people bring, announced for those who cannot do it themselves. */
export function Topics({ table }: { table: string }) {
  const t = useTexts('host')
  const send = useSend()
  const topics = useAll('topic').filter((topic) => topic.table === table)
  const draft = useDraft('topic')
  return (
    <section className={styles.part} aria-labelledby="topics-title">
      <h2 id="topics-title" className={styles.heading}>
        {t('topics.title')} <span className={styles.count}>{t('topics.count', { count: topics.length })}</span>
      </h2>
      {topics.length === 0 ? (
        <p className={styles.note}>{t('topics.none')}</p>
      ) : (
        <ul className={topicStyles.topics}>
          {topics.map(({ id, title }) => (
            <li key={id}>
              <UserText text={title} />
              <IconButton
                label={t('topics.withdraw', { title })}
                icon={<X />}
                onClick={() => void send('topic.withdraw', { topic: id })}
              />
            </li>
          ))}
        </ul>
      )}
      <WriteBox
        draft={draft}
        label={t('topics.write')}
        button={t('topics.send')}
        icon={<Megaphone aria-hidden />}
        limit={titleLimit}
        onSend={(title) => void send('topic.announce', { topic: newId(), table, title })}
      />
    </section>
  )
}
