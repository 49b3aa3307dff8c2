import { Check, Mic } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { useNoun } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { useTexts } from '../../texts/texts.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { TableStrip } from './table-strip.tsx'
import styles from './turns.module.css'

/** Who has reported, who speaks, who is still to come. */
export function Turns({ step, now = '' }: { step: Step; now?: string }) {
  const t = useTexts('screen')
  const heard = useNoun('harvest', step.id)?.heard ?? []
  const tables = useTables().filter(({ open, id }) => open || heard.includes(id))
  const sum = t('harvest.sum', { heard: heard.length, count: tables.length })
  return (
    <TableStrip
      tables={tables}
      label={t('harvest.tables')}
      sum={sum}
      now={now}
      say={({ id }) => {
        if (id === now) return <Mark icon={<Mic aria-hidden />} words={t('harvest.speaks')} />
        return heard.includes(id) && <Mark icon={<Check aria-hidden />} words={t('harvest.heard')} />
      }}
    />
  )
}

function Mark({ icon, words }: { icon: ReactNode; words: string }) {
  return (
    <span className={styles.mark}>
      {icon}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
