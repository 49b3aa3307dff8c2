import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../client/ui/button.tsx'
import { ButtonLink } from '../../../client/ui/button-link.tsx'
import { ConfirmDialog } from '../../../client/ui/confirm-dialog.tsx'
import { Notice } from '../../../client/ui/notice.tsx'
import { Panel } from '../../../client/ui/panel.tsx'
import { Segmented } from '../../../client/ui/segmented.tsx'
import { Select } from '../../../client/ui/select.tsx'
import { Stepper } from '../../../client/ui/stepper.tsx'
import { TextField } from '../../../client/ui/text-field.tsx'
import { Toast } from '../../../client/ui/toast.tsx'
import styles from './gallery.module.css'

const methods = [
  { value: 'evening', text: 'Kurzer Abend' },
  { value: 'day', text: 'Ganzer Tag' },
] as const

export function Controls() {
  const [asking, setAsking] = useState(false)
  const [title, setTitle] = useState('Stadtgespräch')
  const [method, setMethod] = useState<'evening' | 'day'>('evening')
  const [dots, setDots] = useState(3)
  const [message, setMessage] = useState<{ id: number; text: string }>()
  const close = () => setAsking(false)
  const erase = () => {
    close()
    setMessage({ id: 1, text: 'Die Karte ist abgenommen.' })
  }
  return (
    <Panel title="Eingaben">
      <TextField label="Titel" value={title} onChange={setTitle} hint="Steht auf der Einladung." />
      <TextField
        label="Ort"
        value=""
        onChange={setTitle}
        optional="freiwillig"
        error="Bitte schreib, wo ihr euch trefft."
      />
      <Select label="Fassung" value={method} options={methods} onChange={setMethod} />
      <Segmented label="Dauer" value={method} segments={methods} onChange={setMethod} />
      <Stepper
        label="Punkte je Person"
        value={dots}
        onChange={setDots}
        min={1}
        max={9}
        lessLabel="weniger Punkte"
        moreLabel="mehr Punkte"
      />
      <div className={styles.row}>
        <Button>Zurück</Button>
        <Button kind="quiet">Später</Button>
        <Button busy>Speichert</Button>
        <Button disabled>Gesperrt</Button>
        <ButtonLink href="#wand">Zur Wand</ButtonLink>
        <Button kind="danger" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
          Abnehmen
        </Button>
      </div>
      <Notice word="Hinweis:">Alles kann zurückgenommen werden.</Notice>
      <Notice kind="error" word="Fehler:">
        Die Karte hängt noch nicht.
      </Notice>
      <ConfirmDialog
        open={asking}
        title="Karte abnehmen?"
        confirmLabel="Abnehmen"
        cancelLabel="Abbrechen"
        dangerous
        onConfirm={erase}
        onCancel={close}
      >
        <p>Sie bleibt im Ablauf und kann wieder angepinnt werden.</p>
      </ConfirmDialog>
      <Toast
        message={message}
        undoLabel="Zurücknehmen"
        onUndo={() => setMessage(undefined)}
        dismissLabel="Schließen"
        onDismiss={() => setMessage(undefined)}
      />
    </Panel>
  )
}
