import { useId, useRef, type ChangeEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

interface FileButtonProps {
  /** What the file is for; read aloud. */
  label: string
  text: string
  busy: boolean
  onFile: (file: File) => void
}

/** Takes an archive from the machine. */
export function FileButton({ label, text, busy, onFile }: FileButtonProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onFile(file)
    // The same file may be chosen again after it was mended.
    event.target.value = ''
  }
  return (
    <>
      <VisuallyHidden>
        <label htmlFor={id}>{label}</label>
        <input ref={input} id={id} type="file" accept=".json,application/json" tabIndex={-1} onChange={choose} />
      </VisuallyHidden>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  )
}
