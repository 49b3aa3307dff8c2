import type { ClothPlace } from '../../../../../shared/sheets/cloth.ts'
import { LaidCloth } from '../../../../tables/cloth/laid-cloth.tsx'
import { Tablecloth } from '../../../../tables/cloth/tablecloth.tsx'
import { useClothWords } from '../../../../tables/cloth/words.ts'
import { useRounds } from '../hall.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './detail.module.css'

interface TableClothProps {
  place: ClothPlace
  /** The round that is talked about now; the cloths of those before it are read. */
  inView: number
}

/** What the table writes together. Nothing is laid before people are called. */
export function TableCloth({ place, inView }: TableClothProps) {
  const t = usePlaceTexts()
  const words = useClothWords()
  const round = useRounds(place.step)[place.round]
  if (!round || round.state === 'planned') return null
  if (place.round === inView) return <Tablecloth place={place} level={4} hint={t('tables.clothHint')} small />
  return (
    <section className={styles.part} aria-labelledby="cloth-title">
      <h4 id="cloth-title" className={styles.partTitle}>
        {words('cloth')}
      </h4>
      <LaidCloth place={place} />
    </section>
  )
}
