import { useEffect, useRef } from 'react'
import { useLinkState, useNoun, useTrouble } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { StorageAlert, StorageNotice } from './storage-notice.tsx'

/**
 * The disk of the server is nearly full, or full, or what lies on it cannot be believed: told to staff for as long as it lasts,
 * with what to do (D14, D16).
 */
export function StorageBanner({ onWell }: { onWell?: (words: string) => void }) {
  const t = useTexts('hall')
  const { storage } = useTrouble()
  const link = useLinkState()
  const damaged = link.state === 'ended' && link.reason === 'damaged'
  const state = damaged ? 'damaged' : storage
  // Whoever comes only now sees no workshop, and is not told to read on.
  const seen = useNoun('workshop') ? 'yes' : 'no'
  const before = useRef(storage)
  useEffect(() => {
    if (before.current === 'full' && storage !== 'full') onWell?.(t('storage.well'))
    before.current = storage
  }, [storage, onWell, t])
  return (
    <StorageAlert state={state}>
      {state !== null && (
        <StorageNotice state={state} title={t(`storage.${state}.title`)} text={t(`storage.${state}`, { seen })}>
          {damaged && <Button onClick={() => location.reload()}>{t('storage.reload')}</Button>}
        </StorageNotice>
      )}
    </StorageAlert>
  )
}
