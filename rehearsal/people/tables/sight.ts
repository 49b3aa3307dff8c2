import { it } from '../../../shared/views/nouns.ts'
import { roundId, type RoundState } from '../../../shared/domain/round.ts'
import type { Moment } from '../moment.ts'

/** How a round stands, as this person's phone shows it. */
export const stateOf = ({ session, step }: Moment, round: number): RoundState =>
  session.store.get('round', roundId(step.id, round))?.state ?? 'planned'

/** The own table in a round. */
export const seatIn = ({ session, step }: Moment, round: number): string | null =>
  session.store.get('mySeat', step.id)?.tables[round] ?? null

/** The table that this person hosts. */
export const hostedBy = ({ session }: Moment): string | null => session.store.get('hosting', it)?.table ?? null

/** What all wait for together: a room for everybody, that everybody has said their piece, that the hosts have written it down. */
export const chosenOf = (run: string, round: number): string => `${run}/${round}/chosen`
export const talkOf = (run: string, round: number): string => `${run}/${round}/talk`
export const roundOf = (run: string, round: number): string => `${run}/${round}`
