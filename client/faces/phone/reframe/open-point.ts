import { readDraft } from '../draft.ts'

export const proposalDraft = (step: string, point: string): string => `proposal.${step}.${point}`

/** After a reload the point is open again for which a sentence was begun. */
export function recallPoint(workshop: string, step: string, points: readonly { id: string }[]): string | null {
  return points.find(({ id }) => readDraft(workshop, proposalDraft(step, id)) !== '')?.id ?? null
}
