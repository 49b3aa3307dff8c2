import { useState, type ReactNode } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTableWords } from '../../../tables/names.ts'
import { Select } from '../../../ui/select.tsx'
import { useRounds, useTables } from '../rounds/hall.ts'
import { roundInView } from '../rounds/round-next.ts'
import { usePlaceTexts, useRoundWord } from '../rounds/words.ts'
import styles from './cards.module.css'

interface Target {
  table?: string
  round?: number
}

export interface Where {
  table: string | null
  round: number | null
}

/** In a step with tables a card says at which table and in which round it was written. */
export function useWhere(step: Step | undefined, target: Target | null): { at: Where; fields: ReactNode } {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  const words = useTableWords()
  const tables = useTables()
  const rounds = useRounds(step?.id ?? '')
  const [table, setTable] = useState(target?.table ?? '')
  const [round, setRound] = useState(target?.round ?? roundInView(rounds))
  if (step?.kind !== 'rounds') return { at: { table: null, round: null }, fields: null }
  const fields = (
    <div className={styles.place}>
      <Select
        label={t('write.table')}
        value={table}
        options={[
          { value: '', text: t('choose.please') },
          ...tables.map((each) => ({ value: each.id, text: words.full(each) })),
        ]}
        onChange={setTable}
      />
      <Select
        label={t('write.round')}
        value={String(round)}
        options={rounds.map(({ index }) => ({ value: String(index), text: roundWord(index) }))}
        onChange={(value) => setRound(Number(value))}
      />
    </div>
  )
  return { at: { table: table || null, round }, fields }
}
