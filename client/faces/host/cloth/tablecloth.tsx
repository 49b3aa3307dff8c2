import { Check, CircleAlert, CloudUpload, Eye } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { clothLimit, clothOf } from '../../../../shared/sheets/cloth.ts'
import { useLinkState, useSheet } from '../../../session/react.tsx'
import type { Sheet } from '../../../session/types.ts'
import { useTexts } from '../../../texts/texts.tsx'
import type { Place } from '../here.ts'
import { LateWords } from './late-words.tsx'
import { liveCloth } from './live.ts'
import { useSettled } from './memory.ts'
import { useWriting } from './use-writing.ts'
import host from '../host.module.css'
import styles from './cloth.module.css'

/** The tablecloth of this round: what the table writes together, on as many devices as it has. */
export function Tablecloth({ place }: { place: Place }) {
  const t = useTexts('host')
  const name = clothOf(place)
  const sheet = useSheet(name)
  // Fetched while the network is there: a cloth that is laid just as it goes would never open.
  useEffect(() => void import('../../../session/sheets.ts').catch(() => undefined), [])
  return (
    <section className={host.part} aria-labelledby="cloth-title">
      {sheet ? (
        <Cloth key={name} name={name} sheet={sheet} place={place} />
      ) : (
        <>
          <h2 id="cloth-title" className={host.heading}>
            {t('cloth')}
          </h2>
          <p role="status">{t('cloth.opening')}</p>
        </>
      )}
    </section>
  )
}

interface ClothProps {
  sheet: Sheet
  name: string
  place: Place
}

function Cloth({ sheet, name, place }: ClothProps) {
  const t = useTexts('host')
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
        <h2 id="cloth-title" className={host.heading}>
          {t('cloth')}
        </h2>
        <Saved settled={settled} writes={sheet.writes} blank={value === ''} />
      </div>
      {earlier(place).map((before) => (
        <LateWords key={before.round} place={before} onTake={append} />
      ))}
      <div className={styles.cloth}>
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
      <Remark full={isFull} />
    </>
  )
}

function Remark({ full }: { full: boolean }) {
  const t = useTexts('host')
  if (!full)
    return (
      <p id="cloth-hint" className={host.note}>
        {t('cloth.hint')}
      </p>
    )
  return (
    <p id="cloth-hint" className={styles.full} role="alert">
      <CircleAlert aria-hidden /> {t('cloth.full', { most: clothLimit })}
    </p>
  )
}

const earlier = (place: Place): Place[] => Array.from({ length: place.round }, (_none, round) => ({ ...place, round }))

/** What has become of the words, in words and with a sign (D5). */
function Saved({ settled, writes, blank }: { settled: boolean; writes: boolean; blank: boolean }) {
  const t = useTexts('host')
  const online = useLinkState().state === 'online'
  if (settled && !writes && online)
    return (
      <p className={styles.saved}>
        <Eye aria-hidden /> {t('cloth.reading')}
      </p>
    )
  if (settled)
    return blank ? null : (
      <p className={styles.saved} data-tone="good">
        <Check aria-hidden /> {t('cloth.saved')}
      </p>
    )
  return (
    <p className={styles.saved} data-tone="warn">
      <CloudUpload aria-hidden /> {online ? t('cloth.saving') : t('cloth.waiting')}
    </p>
  )
}
