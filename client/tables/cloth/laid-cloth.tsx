import { useMemo, useSyncExternalStore } from 'react'
import { clothOf, type ClothPlace } from '../../../shared/sheets/cloth.ts'
import { useSheet } from '../../session/react.tsx'
import type { Sheet } from '../../session/types.ts'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { liveCloth } from './live.ts'
import styles from './cloth.module.css'

/** The tablecloth of an earlier round, to read. */
export function LaidCloth({ place }: { place: ClothPlace }) {
  const t = useTexts('tables')
  const sheet = useSheet(clothOf(place))
  return sheet ? <Words sheet={sheet} /> : <p className={styles.reading}>{t('cloth.opening')}</p>
}

function Words({ sheet }: { sheet: Sheet }) {
  const t = useTexts('tables')
  const live = useMemo(() => liveCloth(sheet), [sheet])
  const text = useSyncExternalStore(live.subscribe, live.text, live.text)
  return <p className={styles.reading}>{text.trim() === '' ? t('cloth.none') : <UserText text={text} />}</p>
}
