import { useMemo, useSyncExternalStore } from 'react'
import { clothOf, type ClothPlace } from '../../../shared/sheets/cloth.ts'
import { useSheet } from '../../session/react.tsx'
import type { Sheet } from '../../session/types.ts'
import { UserText } from '../../ui/user-text.tsx'
import { liveCloth } from './live.ts'
import { useClothWords } from './words.ts'
import styles from './cloth.module.css'

/** The tablecloth of an earlier round, to read. */
export function LaidCloth({ place }: { place: ClothPlace }) {
  const t = useClothWords()
  const sheet = useSheet(clothOf(place))
  return sheet ? <Words sheet={sheet} /> : <p className={styles.reading}>{t('cloth.opening')}</p>
}

function Words({ sheet }: { sheet: Sheet }) {
  const t = useClothWords()
  const live = useMemo(() => liveCloth(sheet), [sheet])
  const text = useSyncExternalStore(live.subscribe, live.text, live.text)
  return <p className={styles.reading}>{text.trim() === '' ? t('cloth.none') : <UserText text={text} />}</p>
}
