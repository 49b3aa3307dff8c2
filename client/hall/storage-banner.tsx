import { HardDrive } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLinkState, useTrouble } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import styles from './storage-banner.module.css'

/**
 * The disk of the server is nearly full, or full, or what lies on it cannot be believed: told to staff for as long as it lasts,
 * with what to do (D14, D16).
 */
export function StorageBanner({ onWell }: { onWell?: (words: string) => void }) {
  const t = useTexts('hall')
  const { storage } = useTrouble()
  const link = useLinkState()
  const damaged = link.state === 'ended' && link.reason === 'damaged'
  const trouble = damaged ? 'damaged' : storage
  const before = useRef(storage)
  useEffect(() => {
    if (before.current === 'full' && storage !== 'full') onWell?.(t('storage.well'))
    before.current = storage
  }, [storage, onWell, t])
  return (
    <div role={trouble === 'low' ? 'status' : 'alert'} className={styles.place}>
      {trouble !== null && (
        <section className={styles.banner} data-kind={trouble} aria-label={t(`storage.${trouble}.title`)}>
          <HardDrive aria-hidden />
          <div>
            <strong>{t(`storage.${trouble}.title`)}.</strong>{' '}
            {trouble === 'damaged' ? t('link.ended.damaged') : t(`storage.${trouble}`)}
          </div>
        </section>
      )}
    </div>
  )
}
