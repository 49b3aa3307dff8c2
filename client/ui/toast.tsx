import { Check, CircleAlert, Info, Undo2, X } from 'lucide-react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { LiveRegion } from './live-region.tsx'
import type { Announcement } from './live-region.tsx'
import styles from './toast.module.css'

interface ToastProps {
  /** What just happened; undefined takes the toast away. It stays until the caller does so. */
  message: Announcement | undefined
  kind?: 'done' | 'info' | 'error'
  undoLabel?: string
  onUndo?: (() => void) | undefined
  dismissLabel: string
  /** Where the face has a live region of its own that says the same: two would talk over each other (A4). */
  silent?: boolean
  onDismiss: () => void
}

const icons = { done: Check, info: Info, error: CircleAlert } as const

/** One short message at the foot of the page, also announced, with a way back where there is one. */
export function Toast({
  message,
  kind = 'done',
  undoLabel,
  onUndo,
  dismissLabel,
  onDismiss,
  silent = false,
}: ToastProps) {
  const Icon = icons[kind]
  return (
    <>
      {!silent && <LiveRegion polite={message} />}
      {message && (
        <div key={message.id} className={styles.toast} data-kind={kind}>
          <Icon className={styles.icon} aria-hidden />
          <p className={styles.text}>{message.text}</p>
          {onUndo && undoLabel && (
            <Button kind="quiet" icon={<Undo2 aria-hidden />} onClick={onUndo}>
              {undoLabel}
            </Button>
          )}
          <IconButton label={dismissLabel} icon={<X />} onClick={onDismiss} />
        </div>
      )}
    </>
  )
}
