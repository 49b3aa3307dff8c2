import { useMemo, useState } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useCards, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { matches } from './search.ts'
import styles from './cards.module.css'

interface MergeDialogProps {
  card: CardView | null
  onClose: () => void
}

/** Marks a duplicate: it stays word for word in the protocol and stops being an option of its own. */
export function MergeDialog({ card, onClose }: MergeDialogProps) {
  const t = useTexts('moderator')
  return (
    <Dialog
      open={card !== null}
      title={t('cards.merge.title', { number: card?.number ?? 0 })}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {card && <Candidates key={card.id} card={card} onClose={onClose} />}
    </Dialog>
  )
}

const most = 12

function Candidates({ card, onClose }: { card: CardView; onClose: () => void }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const cards = useCards()
  const [search, setSearch] = useState('')
  const found = useMemo(() => {
    const same = cards.filter((other) => other.step === card.step && other.kind === card.kind && other.id !== card.id)
    return same.filter((other) => other.mergedInto === null && other.state === 'shown' && matches(other, search))
  }, [cards, card, search])
  const merge = (into: CardView) => {
    const undo = () => send('card.merge', { card: card.id, into: card.mergedInto })
    const done = t('cards.merged', { number: card.number, into: into.number })
    void act('card.merge', { card: card.id, into: into.id }, { done, undo })
    onClose()
  }
  return (
    <>
      <p>
        <UserText text={card.text} />
      </p>
      <TextField
        label={t('cards.search')}
        hint={t('cards.merge.hint')}
        type="search"
        value={search}
        onChange={setSearch}
      />
      <ul className={styles.candidates}>
        {found.slice(0, most).map((other) => (
          <li key={other.id}>
            <Button wide onClick={() => merge(other)}>
              {other.number} <UserText text={other.text} />
            </Button>
          </li>
        ))}
      </ul>
      {found.length > most && <p>{t('cards.more', { count: found.length - most })}</p>}
    </>
  )
}
