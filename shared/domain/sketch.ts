/** What a small group writes together: a painted utopia or a project. */
export interface Sketch {
  id: string
  number: number
  step: string
  form: SketchForm
  fields: Record<string, Field>
  /** Participants in the group; others learn the number only. */
  members: string[]
  /** Goals, clusters or utopias it was made from. */
  from: string[]
  chosen: boolean
  removed: boolean
}

export interface Field {
  text: string
  /** Counts up with each change, so that two people cannot overwrite each other unnoticed. */
  revision: number
}

export type SketchForm = 'utopia' | 'project'

/** Fields in the order in which people fill them (bpb method kit: what, why, who, with whom, …). */
export const sketchFields = {
  utopia: ['title', 'text'],
  project: [
    'title',
    'what',
    'why',
    'who',
    'withWhom',
    'resources',
    'firstStep',
    'obstacle',
    'byWhen',
    'howWeKnow',
    'checkDate',
  ],
} as const satisfies Record<SketchForm, readonly string[]>

export type SketchField = (typeof sketchFields)[SketchForm][number]

export function isFieldOf(form: SketchForm, field: string): boolean {
  const known: readonly string[] = sketchFields[form]
  return known.includes(field)
}

export const titleOf = (sketch: { fields: Record<string, Field> }): string => sketch.fields['title']?.text ?? ''
