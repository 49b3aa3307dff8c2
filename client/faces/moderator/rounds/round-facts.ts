import { useMemo } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { remaining } from '../../../../shared/domain/remaining.ts'
import { useAll, useCards, useNoun, useNow, usePresence } from '../../../session/react.tsx'
import { glancesOf, type Glance } from './glance.ts'
import { useHall, useTables } from './hall.ts'
import { roundInView, roundNext, type RoundNext } from './round-next.ts'
import { useRoundsDesk } from './rounds.tsx'

/** What the large button means in a step with tables. */
export function useRoundNext(step: Step | null): RoundNext | null {
  const hall = useHall(step)
  const { proposal } = useRoundsDesk()
  if (!hall) return null
  return roundNext({
    settings: hall.settings,
    rounds: hall.rounds.map(({ state, seats }) => ({ state, seated: seats.size })),
    openTables: hall.tables.filter((table) => table.open).length,
    proposed: proposal !== null,
  })
}

/** Seconds left of the clock; null without one. Redrawn once a second. */
export function useSecondsLeft(): number | null {
  const timer = useNoun('timer')
  const now = useNow(1000)
  return timer ? remaining(timer, now) / 1000 : null
}

/** Every table at a glance, in the round that is looked at. */
export function useGlances(step: Step): { round: number; glances: Glance[] } {
  const hall = useHall(step)
  const tables = useTables()
  const people = useAll('participant')
  const all = useCards()
  const { online } = usePresence()
  const left = useSecondsLeft()
  const round = roundInView(hall?.rounds ?? [])
  const { state, seats } = hall?.rounds[round] ?? { state: 'planned', seats: noSeats }
  const late = state === 'ended' || (state === 'running' && left !== null && left <= 60)
  const glances = useMemo(() => {
    const cards = all.filter((card) => card.step === step.id && card.round === round)
    return glancesOf({ tables, people, seats, cards, late, online: online && new Set(online) })
  }, [all, step.id, round, tables, people, seats, late, online])
  return { round, glances }
}

const noSeats: ReadonlyMap<string, string> = new Map()
