import type { Step } from '../domain/agenda.ts'

/** What an agenda never aimed at is not missing from its protocol. Without an agenda everything is still open. */
export interface Foreseen {
  points: boolean
  utopias: boolean
  projects: boolean
  rounds: boolean
}

export function foreseenIn(steps: readonly Step[]): Foreseen {
  const open = steps.length === 0
  return {
    points: open || steps.some(({ kind, on }) => kind === 'choose' && on === 'clusters'),
    utopias: open || steps.some(({ form }) => form === 'utopia'),
    projects: open || steps.some(({ form }) => form === 'project'),
    rounds: steps.some(({ kind }) => kind === 'rounds'),
  }
}
