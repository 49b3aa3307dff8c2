import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  open: boolean
  title: string
  children?: ReactNode
  confirmLabel: string
  cancelLabel: string
  dangerous?: boolean
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks once before something big. Cancelling stands first, so it is also what the focus meets first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const actions = (
    <>
      <Button onClick={props.onCancel}>{props.cancelLabel}</Button>
      <Button kind={props.dangerous ? 'danger' : 'primary'} busy={props.busy ?? false} onClick={props.onConfirm}>
        {props.confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog
      open={props.open}
      title={props.title}
      closeLabel={props.cancelLabel}
      onClose={props.onCancel}
      actions={actions}
    >
      {props.children}
    </Dialog>
  )
}
