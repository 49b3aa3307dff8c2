import { CircleAlert } from 'lucide-react'
import { useEffect, useMemo, type ReactNode } from 'react'
import { clothLimit, clothOf, type ClothPlace } from '../../../shared/sheets/cloth.ts'
import { useSheet } from '../../session/react.tsx'
import type { Sheet } from '../../session/types.ts'
import { liveCloth } from './live.ts'
import { useSettled } from './memory.ts'
import { Renewed } from './renewed.tsx'
import { Saved } from './saved.tsx'
import { useWriting } from './use-writing.ts'
import { useClothWords } from './words.ts'
import styles from './cloth.module.css'

interface TableclothProps {
  place: ClothPlace
  /** Of the heading. */
  level: 2 | 4
  hint: string
  /** Among other things on a page: it is lower, and what is long scrolls in itself. */
  small?: boolean
  /** Stands above the cloth; what it hands over is put at the cloth's end. */
  above?: (append: (text: string) => void) => ReactNode
}

/** The tablecloth of this round: what the table writes together, on as many devices as it has. Open while it is mounted. */
export function Tablecloth(props: TableclothProps) {
  const t = useClothWords()
  const name = clothOf(props.place)
  const sheet = useSheet(name)
  // Fetched while the network is there: a cloth that is laid just as it goes would never open.
  useEffect(() => void import('../../session/sheets.ts').catch(() => undefined), [])
  return (
    <section className={styles.part} aria-labelledby="cloth-title">
      {sheet ? (
        <Cloth key={name} name={name} sheet={sheet} {...props} />
      ) : (
        <>
          <Title level={props.level} />
          <p role="status">{t('cloth.opening')}</p>
        </>
      )}
    </section>
  )
}

function Title({ level }: Pick<TableclothProps, 'level'>) {
  const t = useClothWords()
  const Heading = `h${level}` as const
  return (
    <Heading id="cloth-title" className={styles.title}>
      {t('cloth')}
    </Heading>
  )
}

interface ClothProps extends TableclothProps {
  sheet: Sheet
  name: string
}

function Cloth({ sheet, name, level, hint, small, above }: ClothProps) {
  const live = useMemo(() => liveCloth(sheet), [sheet])
  const { field, value, full, onChange, onCompositionEnd } = useWriting(live)
  const settled = useSettled(sheet, name)
  const isFull = full || value.length >= clothLimit
  const append = (text: string) => {
    const words = live.text()
    live.write({ at: words.length, remove: 0, insert: words === '' ? text : `\n${text}` })
  }
  return (
    <>
      <div className={styles.head}>
        <Title level={level} />
        <Saved settled={settled} writes={sheet.writes} blank={value === ''} />
      </div>
      {above?.(append)}
      <Renewed sheet={sheet} name={name} room={clothLimit - value.length - 1} onTake={append} />
      <div className={styles.cloth} data-small={small || undefined}>
        <div className={styles.paper} data-copy={`${value} `}>
          <textarea
            ref={field}
            dir="auto"
            className={styles.text}
            value={value}
            readOnly={settled && !sheet.writes}
            aria-labelledby="cloth-title"
            aria-describedby="cloth-hint"
            aria-invalid={isFull || undefined}
            onChange={onChange}
            onCompositionEnd={onCompositionEnd}
          />
        </div>
      </div>
      <Remark full={full} hint={hint} />
    </>
  )
}

function Remark({ full, hint }: { full: boolean; hint: string }) {
  const t = useClothWords()
  if (!full)
    return (
      <p id="cloth-hint" className={styles.hint}>
        {hint}
      </p>
    )
  return (
    <p id="cloth-hint" className={styles.full} role="alert">
      <CircleAlert aria-hidden /> {t('cloth.full', { most: clothLimit })}
    </p>
  )
}
