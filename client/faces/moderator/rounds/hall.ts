import { useMemo } from 'react'
import type { SeatingSettings, Step } from '../../../../shared/domain/agenda.ts'
import type { Participant } from '../../../../shared/domain/workshop.ts'
import type { Hall } from '../../../../shared/tables/hall.ts'
import type { PairView, RoundView, SeatingView, TableView } from '../../../../shared/views/nouns.ts'
import { useAll, useNoun } from '../../../session/react.tsx'

interface HallNouns {
  settings: SeatingSettings
  tables: readonly TableView[]
  people: readonly Participant[]
  pairs: readonly PairView[]
  rounds: readonly RoundView[]
  seating: SeatingView | undefined
}

/** The hall as the server's rules see it, put together from what staff are told. */
export function hallFrom({ seating, rounds, ...rest }: HallNouns): Hall {
  const states = new Map(rounds.map(({ index, state }) => [index, state]))
  const seats = seating?.rounds ?? []
  return {
    ...rest,
    rounds: seats.map((round, index) => ({
      state: states.get(index) ?? 'planned',
      seats: new Map(Object.entries(round)),
    })),
  }
}

/** Null outside of steps with tables. */
export function useHall(step: Step | null): Hall | null {
  const tables = useTables()
  const people = useAll('participant')
  const pairs = useAll('pair')
  const rounds = useRounds(step?.id ?? '')
  const seating = useNoun('seating', step?.id ?? '')
  const settings = step?.seating ?? null
  return useMemo(
    () => settings && hallFrom({ settings, tables, people, pairs, rounds, seating }),
    [settings, tables, people, pairs, rounds, seating],
  )
}

/** By number, as they stand in the hall. */
export function useTables(): readonly TableView[] {
  const tables = useAll('table')
  return useMemo(() => tables.toSorted((a, b) => a.number - b.number), [tables])
}

export function useRounds(step: string): readonly RoundView[] {
  const rounds = useAll('round')
  return useMemo(
    () => rounds.filter((round) => round.step === step).toSorted((a, b) => a.index - b.index),
    [rounds, step],
  )
}
