import { Megaphone, X } from 'lucide-react'
import { useState } from 'react'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Composer } from '../composer.tsx'
import { useDraft } from '../draft.ts'
import phone from '../phone.module.css'
import styles from './topics.module.css'

const topicLimit = 160

/** The open room: what people want to talk about there, and a place to announce one's own. */
export function Topics({ table }: { table: TableView }) {
  const t = useTexts('seat')
  const words = useTexts('phone')
  const send = useSend()
  const own = new Set(useAll('myTopic').map(({ topic }) => topic))
  const topics = useAll('topic').filter((topic) => topic.table === table.id)
  return (
    <section className={phone.tight} aria-label={t('topics')}>
      <h2 className={phone.heading}>{t('topics')}</h2>
      {topics.length === 0 && <p className={phone.note}>{t('topics.none')}</p>}
      <ul className={phone.list}>
        {topics.map(({ id, title }) => (
          <li key={id} className={styles.topic}>
            <Megaphone className={styles.icon} aria-hidden />
            <p className={styles.title}>
              <UserText text={title} />
            </p>
            {own.has(id) && (
              <Button kind="quiet" icon={<X aria-hidden />} onClick={() => void send('topic.withdraw', { topic: id })}>
                {words('card.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Announcing table={table} />
    </section>
  )
}

function Announcing({ table }: { table: TableView }) {
  const t = useTexts('seat')
  const send = useSend()
  const [text, write] = useDraft(`topic.${table.id}`)
  const [open, setOpen] = useState(text !== '')
  const announce = (title: string) => {
    void send('topic.announce', { topic: newId(), table: table.id, title })
    setOpen(false)
  }
  if (!open) {
    return (
      <Button icon={<Megaphone aria-hidden />} onClick={() => setOpen(true)}>
        {t('topics.announce')}
      </Button>
    )
  }
  return (
    <div className={phone.sheet}>
      <Composer
        label={t('topics.label')}
        hint={t('topics.hint')}
        button={t('topics.announce')}
        text={text}
        onText={write}
        onSend={announce}
        limit={topicLimit}
        takesFocus
      />
      <Button kind="quiet" onClick={() => setOpen(false)}>
        {t('cancel')}
      </Button>
    </div>
  )
}
