import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useNoun, useSend, useSession } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Mine } from '../mine.ts'
import phone from '../phone.module.css'
import styles from './own.module.css'

/** One card of mine, in whatever state, and the way to be rid of it. */
export function EraseCard({ card }: { card: Mine }) {
  const t = useTexts('data')
  const send = useSend()
  const session = useSession()
  const [sure, setSure] = useState(false)
  const erase = () => {
    setSure(false)
    // What was refused has never left the phone.
    if (card.outgoing?.state === 'refused' && card.number === null) session.dismiss(card.outgoing.id)
    else void send('card.erase', { card: card.id })
  }
  return (
    <li className={styles.card}>
      <UserText text={card.text} />
      {card.state === 'withdrawn' && <span className={phone.note}>{t('data.withdrawn')}</span>}
      {sure ? (
        <Sure
          text={t('data.delete.consequence')}
          yes={t('data.delete.yes')}
          onYes={erase}
          onNo={() => setSure(false)}
        />
      ) : (
        <Button
          kind="quiet"
          icon={<Trash2 aria-hidden />}
          aria-label={t('data.delete.card', { text: card.text })}
          onClick={() => setSure(true)}
        >
          {t('data.delete')}
        </Button>
      )}
    </li>
  )
}

export function EraseAll() {
  const t = useTexts('data')
  const send = useSend()
  const known = useNoun('me') !== undefined
  const [sure, setSure] = useState(false)
  const [done, setDone] = useState(false)
  const erase = async () => {
    setSure(false)
    const reply = await send('me.erase', {})
    setDone(reply.ok)
  }
  if (!known) return null
  return (
    <>
      <p role="status" className={phone.note}>
        {done && t('data.deleted')}
      </p>
      {sure ? (
        <Sure
          text={t('data.all.consequence')}
          yes={t('data.all.yes')}
          onYes={() => void erase()}
          onNo={() => setSure(false)}
        />
      ) : (
        <Button icon={<Trash2 aria-hidden />} onClick={() => setSure(true)}>
          {t('data.all')}
        </Button>
      )}
    </>
  )
}

interface SureProps {
  text: ReactNode
  yes: string
  onYes: () => void
  onNo: () => void
}

/** Asks once, beside what it is about; what cannot be taken back is said before. */
function Sure({ text, yes, onYes, onNo }: SureProps) {
  const t = useTexts('data')
  return (
    <Notice
      kind="warn"
      word={t('data.delete.sure')}
      action={
        <span className={phone.row}>
          <Button onClick={onNo}>{t('leave.no')}</Button>
          <Button kind="danger" onClick={onYes}>
            {yes}
          </Button>
        </span>
      }
    >
      {text}
    </Notice>
  )
}
