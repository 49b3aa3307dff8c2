import { X } from 'lucide-react'
import { useState } from 'react'
import type { TopicView } from '../../../../../shared/views/nouns.ts'
import { newId } from '../../../../session/id.ts'
import { useAll, useSend } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useAct } from '../../act.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './detail.module.css'

/** The open room: what people have announced, and a topic written for somebody. */
export function Topics({ table }: { table: string }) {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  const topics = useAll('topic').filter((topic) => topic.table === table)
  const remove = ({ id, title }: TopicView) => {
    const undo = () => send('topic.announce', { topic: id, table, title })
    void act('topic.withdraw', { topic: id }, { done: t('tables.topicRemoved'), undo })
  }
  return (
    <section className={styles.part} aria-labelledby="table-topics">
      <h4 id="table-topics" className={styles.partTitle}>
        {t('tables.topics')}
      </h4>
      {topics.length === 0 && <p className={styles.soft}>{t('tables.topicsNone')}</p>}
      <ul className={styles.people}>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.topic}>
            <UserText text={topic.title} />
            <IconButton
              label={t('tables.topicRemove', { title: topic.title })}
              icon={<X />}
              onClick={() => remove(topic)}
            />
          </li>
        ))}
      </ul>
      <NewTopic table={table} />
    </section>
  )
}

function NewTopic({ table }: { table: string }) {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  const [title, setTitle] = useState('')
  const announce = async () => {
    const topic = newId()
    const undo = () => send('topic.withdraw', { topic })
    const reply = await act('topic.announce', { topic, table, title }, { done: t('tables.topicDone'), undo })
    if (reply.ok) setTitle('')
  }
  return (
    <form
      className={styles.newTopic}
      onSubmit={(event) => {
        event.preventDefault()
        void announce()
      }}
    >
      <TextField label={t('tables.topicNew')} maxLength={160} value={title} onChange={setTitle} />
      <Button type="submit" disabled={title.trim() === ''}>
        {t('tables.topicAdd')}
      </Button>
    </form>
  )
}
