import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './copy-field.module.css'

interface CopyFieldProps {
  label: string
  value: string
}

/**
 * A text to take along. On plain http browsers have no clipboard for pages: then the text is marked and the person copies it.
 */
export function CopyField({ label, value }: CopyFieldProps) {
  const t = useTexts('office')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'fresh' | 'done' | 'byHand'>('fresh')
  const copy = async () => {
    field.current?.select()
    setState((await reachedClipboard(value)) ? 'done' : 'byHand')
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={styles.value}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={state === 'done' ? <Check aria-hidden /> : <Copy aria-hidden />}
          aria-label={t('copy.named', { name: label })}
          onClick={() => void copy()}
        >
          {t('copy')}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {state !== 'fresh' && t(`copy.${state}`)}
      </p>
    </div>
  )
}

async function reachedClipboard(text: string): Promise<boolean> {
  // Missing outside of secure contexts, although the types promise it.
  if (!('clipboard' in navigator)) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
