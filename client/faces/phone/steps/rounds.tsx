import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import { Away } from '../tables/away.tsx'
import { Before, Between, Unseated } from '../tables/between.tsx'
import { Choosing } from '../tables/choosing.tsx'
import { placeKey, type Moment } from '../tables/moment.ts'
import { SeatWords } from '../tables/seat-words.tsx'
import { StandingCards } from '../tables/standing.tsx'
import { Talk, useIsLastMinute } from '../tables/talk.tsx'
import { useMoment } from '../tables/use-moment.ts'
import { useSignal } from '../tables/use-signal.ts'
import { WalkScreen } from '../tables/walk.tsx'
import { useWayWords } from '../tables/way-words.ts'

/** People talk at tables and change them: where to go, and what is asked there. */
export function RoundsStep({ step }: { step: Step }) {
  const { moment, arrive } = useMoment(step)
  useSignal(step.id, moment)
  return (
    <SeatWords>
      <Signal moment={moment} />
      <AtTables step={step} moment={moment} onArrive={arrive} />
    </SeatWords>
  )
}

interface AtTablesProps {
  step: Step
  moment: Moment
  onArrive: () => void
}

function AtTables({ step, moment, onArrive }: AtTablesProps) {
  const table = useNoun('table', 'table' in moment ? (moment.table ?? '') : '')
  const isHost = useNoun('hosting') !== undefined
  const round = 'round' in moment ? moment.round : null
  // Kept with its round: whoever was choosing when the next is called begins anew.
  const [choosing, setChoosing] = useState<number | null>(null)
  const chooses = step.seating?.mode === 'free' && !isHost
  const onChoose = chooses ? () => setChoosing(round) : undefined
  const choice = (current: string | null) => (
    <>
      <StandingCards />
      <Choosing step={step} round={round ?? 0} current={current} onDone={() => setChoosing(null)} />
    </>
  )
  if (chooses && round !== null && choosing === round && table) return choice(table.id)
  switch (moment.at) {
    case 'away':
      return <Away />
    case 'before':
      return <Before step={step} table={moment.table} />
    case 'choosing':
      return choice(null)
    case 'walk':
      return table ? (
        <>
          <WalkScreen step={step} walk={moment} table={table} onArrive={onArrive} onChoose={onChoose} />
          <StandingCards />
        </>
      ) : null
    case 'talk':
      return table ? <Talk step={step} round={moment.round} table={table} onChoose={onChoose} /> : null
    case 'unseated':
      return <Unseated />
    case 'between':
      return <Between step={step} round={moment.round} last={moment.last} />
  }
}

/** The text form of gong, colour and shaking (A4): said once for each place, and once when a table is asked for its insight. */
function Signal({ moment }: { moment: Moment }) {
  const t = useTexts('seat')
  const words = useTableWords()
  const { kicker, way } = useWayWords()
  const table = useNoun('table', moment.at === 'walk' ? moment.table : '')
  const from = useNoun('table', moment.at === 'walk' ? (moment.from ?? '') : '')
  const isLast = useIsLastMinute()
  const called =
    moment.at === 'walk' && table
      ? {
          id: placeKey(moment.round, moment.table),
          text: `${kicker(moment)} ${words.full(table)}. ${words.sign(table)}. ${way(moment, from, table)}`,
        }
      : undefined
  const asked =
    moment.at === 'talk' && isLast
      ? { id: `insight.${moment.round}`, text: `${t('insight.ask')} ${t('insight.how')}` }
      : undefined
  return <LiveRegion polite={asked} assertive={called} />
}
