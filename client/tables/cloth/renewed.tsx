import { CircleAlert, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { Sheet } from '../../session/types.ts'
import { Button } from '../../ui/button.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useClothWords } from './words.ts'
import styles from './cloth.module.css'

interface RenewedProps {
  sheet: Sheet
  /** So many characters more the cloth takes from here. */
  room: number
  onTake: (text: string) => void
}

/** Said when the server did not take something: either the words were written once more, or here they are. */
export function Renewed(props: RenewedProps) {
  const t = useClothWords()
  if (!props.sheet.renewed) return null
  const left = props.sheet.left()
  if (left !== '') return <Left key={left} left={left} {...props} />
  return (
    <p className={styles.hint} role="status">
      {t('cloth.renewed')}
    </p>
  )
}

function Left({ sheet, left, room, onTake }: RenewedProps & { left: string }) {
  const t = useClothWords()
  // Why they were refused does not change when room is made for them.
  const [full] = useState(left.length > room)
  const [taken, setTaken] = useState(false)
  if (taken) return null
  const take = () => {
    onTake(left)
    setTaken(true)
  }
  return (
    <>
      <div className={styles.full} role="alert">
        <CircleAlert aria-hidden />
        <div>
          {full ? t('cloth.left.full') : t('cloth.refused')}
          <p className={styles.reading}>
            <UserText text={left} />
          </p>
        </div>
      </div>
      {full && sheet.writes && left.length <= room && (
        <Button icon={<PenLine aria-hidden />} onClick={take}>
          {t('cloth.left.take')}
        </Button>
      )}
    </>
  )
}
