import { useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import type { Violation } from '../../../../../shared/rotation/verify.ts'
import { useNoun, useSend } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Select } from '../../../../ui/select.tsx'
import { useHall, useRounds, useTables } from '../hall.ts'
import { BrokenList } from '../plan/broken.tsx'
import { brokenBy } from '../plan/swap.ts'
import { roundInView } from '../round-next.ts'
import { usePlaceTexts } from '../words.ts'

/** Where the person sits now, and which table the person hosts. Each choice counts at once. */
export function Places({ step, person }: { step: Step; person: Participant }) {
  return (
    <>
      <Seat step={step} person={person} />
      <Host person={person} />
    </>
  )
}

function Seat({ step, person }: { step: Step; person: Participant }) {
  const t = usePlaceTexts()
  const send = useSend()
  const hall = useHall(step)
  const round = roundInView(useRounds(step.id))
  const seat = useNoun('seating', step.id)?.rounds[round]?.[person.id] ?? ''
  const options = useTableOptions(t('people.noSeat'), seat)
  const [asked, setAsked] = useState<{ table: string; broken: Violation[] } | null>(null)
  const [error, setError] = useState('')
  if (!hall?.rounds[round]) return null
  const move = async (table: string) => {
    setAsked(null)
    const reply = await send('seat.move', { step: step.id, round, participant: person.id, table })
    setError(reply.ok ? '' : t(`refusal.${reply.code}`, reply.params))
  }
  const choose = (table: string) => {
    if (table === '' || table === seat) return setAsked(null)
    const broken = brokenBy(hall, { round, person: person.id, with: { table } })
    return broken.length > 0 ? setAsked({ table, broken }) : void move(table)
  }
  return (
    <>
      <Select
        label={t('people.seat', { number: round + 1 })}
        error={error || undefined}
        value={asked?.table ?? seat}
        options={options}
        onChange={choose}
      />
      {asked && (
        <Notice
          kind="warn"
          word={t('plan.warn')}
          action={<Button onClick={() => void move(asked.table)}>{t('plan.warn.yes')}</Button>}
        >
          <BrokenList broken={asked.broken} />
        </Notice>
      )}
    </>
  )
}

function Host({ person }: { person: Participant }) {
  const t = usePlaceTexts()
  const send = useSend()
  const tables = useTables()
  const hosted = tables.find(({ host }) => host === person.id)?.id ?? ''
  const options = useTableOptions(t('people.hostsNone'), hosted)
  const [error, setError] = useState('')
  const choose = async (table: string) => {
    const input = table === '' ? { table: hosted, participant: null } : { table, participant: person.id }
    const reply = await send('table.host', input)
    setError(reply.ok ? '' : t(`refusal.${reply.code}`, reply.params))
  }
  return (
    <Select
      label={t('people.hosts')}
      hint={t('people.hostsHint')}
      error={error || undefined}
      value={hosted}
      options={options}
      onChange={(table) => void choose(table)}
    />
  )
}

/** Open tables, and the one that is chosen although it has closed. */
function useTableOptions(none: string, chosen: string): { value: string; text: string }[] {
  const words = useTableWords()
  const tables = useTables().filter((table) => table.open || table.id === chosen)
  return [{ value: '', text: none }, ...tables.map((table) => ({ value: table.id, text: words.full(table) }))]
}
