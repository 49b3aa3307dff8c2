/**
 * The tablecloth: what a table writes together in one round. Root `text`: Y.Text. One sheet per table and round, so that
 * later rounds read the layers of the earlier ones and write on their own.
 */
export const clothRoot = 'text'

export const clothLimit = 20_000

export interface ClothPlace {
  step: string
  table: string
  round: number
}

export const clothOf = ({ step, table, round }: ClothPlace): string => `cloth:${step}:${table}:${round}`

const shape = /^cloth:([A-Za-z0-9_-]{1,40}):([A-Za-z0-9_-]{1,40}):(\d{1,2})$/

export function placeOfCloth(sheet: string): ClothPlace | null {
  const found = shape.exec(sheet)
  if (!found) return null
  const [, step = '', table = '', round = ''] = found
  return { step, table, round: Number(round) }
}
