import type { Actor } from '../../shared/commands/command.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { SeatingMode } from '../../shared/domain/seating-mode.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { moderator, openHall, type Hall } from '../kit/hall.ts'
import { cafeSteps, proposalFor, tableSettings } from '../kit/random-cafe.ts'

export const host: Actor = { role: 'host', who: 'link-t1' }

export const names = ['anna', 'bela', 'cem', 'dilan', 'eva', 'finn', 'gül', 'hans', 'ida', 'jan', 'kim', 'lea'].map(
  (name) => name.replace('ü', 'ue'),
)

export function cafe(mode: SeatingMode = 'mix'): Hall {
  const half = agendaOf(zukunftswerkstatt, 'half')
  const steps = cafeSteps.map((step) =>
    step.id === 'rounds' && step.seating ? { ...step, seating: { ...step.seating, mode } } : step,
  )
  const agenda: Agenda = { ...half, steps: [...half.steps, ...steps] }
  const hall = openHall(names, agenda)
  for (const number of [1, 2, 3]) {
    hall.says(moderator, 'table.write', { table: `t${number}`, settings: tableSettings(number) })
  }
  hall.happen({ type: 'host.linked', table: 't1', link: host.who })
  hall.says(moderator, 'step.start', { step: 'rounds', from: null })
  return hall
}

export function announce(hall: Hall): string {
  hall.proposal = proposalFor(hall.workshop, 'rounds')
  return hall.says(moderator, 'seating.announce', { step: 'rounds', proposal: 'proposal' })
}

export const seats = (hall: Hall, round: number): Map<string, string> =>
  hall.workshop.seatings.get('rounds')?.rounds[round]?.seats ?? new Map<string, string>()

export const at = (hall: Hall, round: number, table: string): string[] =>
  [...seats(hall, round)].filter(([, where]) => where === table).map(([who]) => who)

export const call = (hall: Hall, round: number, seen: 'planned' | 'called' | 'running' | 'ended' = 'planned'): string =>
  hall.says(moderator, 'round.call', { step: 'rounds', round, seen })

export const start = (hall: Hall, round: number): string =>
  hall.says(moderator, 'round.start', { step: 'rounds', round, seen: 'called' })

/** In the middle of the first round. */
export function talking(mode: SeatingMode = 'mix'): Hall {
  const hall = cafe(mode)
  if (mode !== 'free') announce(hall)
  call(hall, 0)
  start(hall, 0)
  return hall
}
