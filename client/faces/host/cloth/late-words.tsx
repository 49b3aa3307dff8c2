import { useState } from 'react'
import { clothOf } from '../../../../shared/sheets/cloth.ts'
import { useSession, useSheet } from '../../../session/react.tsx'
import { forgetWords, hasMemory, lateWords } from '../../../tables/cloth/memory.ts'
import { useClothWords } from '../../../tables/cloth/words.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Place } from '../here.ts'
import styles from './late-words.module.css'

interface LateWordsProps {
  /** The round that they were written for. */
  place: Place
  /** Puts them where they can still be written; left out where nothing is open. */
  onTake?: (text: string) => void
}

/** What was written without network and came back after the next round was called: shown, and not lost. */
export function LateWords(props: LateWordsProps) {
  const { workshop } = useSession()
  return hasMemory(workshop, clothOf(props.place)) ? <Found {...props} /> : null
}

function Found({ place, onTake }: LateWordsProps) {
  const t = useTexts('host')
  const cloth = useClothWords()
  const { workshop } = useSession()
  const name = clothOf(place)
  const sheet = useSheet(name)
  const [done, setDone] = useState(false)
  const text = sheet && !done ? lateWords(sheet, workshop, name) : ''
  if (text === '') return null
  const putAway = () => {
    forgetWords(workshop, name)
    setDone(true)
  }
  const take = () => {
    onTake?.(text)
    putAway()
  }
  return (
    <Notice
      kind="warn"
      word={t('careful')}
      action={
        <>
          {onTake && <Button onClick={take}>{t('cloth.late.take')}</Button>}
          <Button kind="quiet" onClick={putAway}>
            {cloth('cloth.left.away')}
          </Button>
        </>
      }
    >
      {t('cloth.late', { round: place.round + 1 })}
      <span className={styles.late}>
        <UserText text={text} />
      </span>
    </Notice>
  )
}
