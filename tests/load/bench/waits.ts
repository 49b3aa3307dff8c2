import type { CommandWay } from '../crowd/messages.ts'

/** From asking to the answer, in milliseconds. */
export const waits = (ways: readonly CommandWay[]): number[] =>
  ways.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
