import { CircleAlert, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Sheet } from '../../session/types.ts'
import { Button } from '../../ui/button.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useLeftWords, type LeftWords } from './memory.ts'
import { useClothWords } from './words.ts'
import styles from './cloth.module.css'

interface RenewedProps {
  sheet: Sheet
  name: string
  /** So many characters more the cloth takes from here. */
  room: number
  onTake: (text: string) => void
}

/** Said when the server did not take something: either the words were written once more, or here they are. */
export function Renewed({ sheet, name, room, onTake }: RenewedProps) {
  const t = useClothWords()
  const left = useLeftWords(sheet, name)
  if (left.words !== '') return <Left key={left.words} {...left} room={room} onTake={sheet.writes ? onTake : null} />
  // Dealt with: nothing of it was entered anew.
  if (!sheet.renewed || sheet.left() !== '') return null
  return (
    <p className={styles.hint} role="status">
      {t('cloth.renewed')}
    </p>
  )
}

interface LeftProps extends LeftWords, Pick<RenewedProps, 'room'> {
  /** Null where nobody writes any more. */
  onTake: ((text: string) => void) | null
}

function Left({ words, putAway, room, onTake }: LeftProps) {
  const t = useClothWords()
  // Why they were refused does not change when room is made for them.
  const [full] = useState(words.length > room)
  const take = () => {
    onTake?.(words)
    putAway()
  }
  return (
    <>
      <div className={styles.full} role="alert">
        <CircleAlert aria-hidden />
        <div>
          {full ? t('cloth.left.full') : t('cloth.refused')}
          <p className={styles.reading}>
            <UserText text={words} />
          </p>
        </div>
      </div>
      <div className={styles.deeds}>
        {full && onTake && words.length <= room && (
          <Button icon={<PenLine aria-hidden />} onClick={take}>
            {t('cloth.left.take')}
          </Button>
        )}
        <Button kind="quiet" onClick={putAway}>
          {t('cloth.left.away')}
        </Button>
      </div>
    </>
  )
}
