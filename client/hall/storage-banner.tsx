import { HardDrive } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTrouble } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import styles from './storage-banner.module.css'

/** The disk of the server is nearly full, or full: told to staff for as long as it lasts, with what to do (D16). */
export function StorageBanner({ onWell }: { onWell?: (words: string) => void }) {
  const t = useTexts('hall')
  const { storage } = useTrouble()
  const before = useRef(storage)
  useEffect(() => {
    if (before.current === 'full' && storage !== 'full') onWell?.(t('storage.well'))
    before.current = storage
  }, [storage, onWell, t])
  return (
    <div role={storage === 'full' ? 'alert' : 'status'} className={styles.place}>
      {storage !== null && (
        <section className={styles.banner} data-kind={storage} aria-label={t(`storage.${storage}.title`)}>
          <HardDrive aria-hidden />
          <div>
            <strong>{t(`storage.${storage}.title`)}.</strong> {t(`storage.${storage}`)}
          </div>
        </section>
      )}
    </div>
  )
}
