import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { usePhase } from '../../../session/react.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useWording } from '../wording.ts'
import styles from './talk.module.css'

/** The rule of the phase in one line, in full for whoever taps it. A screen reader reads all of it in any case. */
export function Rule() {
  const wording = useWording()
  const phase = usePhase()
  const [open, setOpen] = useState(false)
  const rule = phase && wording(phase.rule)
  if (!rule || rule.text === '') return null
  return (
    <button type="button" className={styles.rule} aria-expanded={open} onClick={() => setOpen(!open)}>
      <span>
        <UserText text={rule.text} lang={rule.lang} />
      </span>
      <ChevronDown aria-hidden />
    </button>
  )
}
