import { useState } from 'react'
import { cardLimit } from '../../../../shared/domain/text.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { newId } from '../../../session/id.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../act.tsx'
import { usePlaceTexts } from './words.ts'
import styles from './rounds.module.css'

const sentences = ['soon', 'insight', 'quiet', 'write', 'host', 'break'] as const

interface MessageDialogProps {
  open: boolean
  /** Null: to all tables. */
  to: TableView | null
  onClose: () => void
}

/** A sentence to one table or to all, ready made or one's own. */
export function MessageDialog({ open, to, onClose }: MessageDialogProps) {
  const t = usePlaceTexts()
  const tables = useTableWords()
  const title = to ? t('message.title', { name: tables.short(to) }) : t('message.titleAll')
  return (
    <Dialog open={open} title={title} closeLabel={t('cancel')} onClose={onClose}>
      <MessageForm to={to} onSent={onClose} />
    </Dialog>
  )
}

function MessageForm({ to, onSent }: { to: TableView | null; onSent: () => void }) {
  const t = usePlaceTexts()
  const act = useAct()
  const words = useTableWords()
  // These words are for guests, who are addressed as the invitation says.
  const address = useNoun('workshop')?.about.address ?? 'du'
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const send = async () => {
    const done = to ? t('message.done', { name: words.short(to) }) : t('message.doneAll')
    const reply = await act('message.send', { message: newId(), tables: to && [to.id], text }, { done })
    if (reply.ok) onSent()
    else setError(t(`refusal.${reply.code}`, reply.params))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        label={t('message.text')}
        hint={t('message.hint')}
        error={error || undefined}
        value={text}
        limit={cardLimit}
        leftLabel={(left) => t('write.left', { count: left })}
        onChange={setText}
      />
      <div role="group" aria-label={t('message.ready')} className={styles.ready}>
        {sentences.map((sentence) => {
          const words = t(`message.ready.${sentence}`, { address })
          return (
            <Button key={sentence} onClick={() => setText(words)}>
              {words}
            </Button>
          )
        })}
      </div>
      <Button kind="primary" type="submit">
        {t('message.send')}
      </Button>
    </form>
  )
}
