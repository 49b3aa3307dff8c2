/** roomy: a name and figures in words · some: the same, smaller · tight: a figure beside the sign */
export type TileSize = 'roomy' | 'some' | 'tight'

/** How many tables stand side by side, and how much can be said of each, so that up to sixty of them fit on one wall. */
export function tileShape(count: number): { columns: number; size: TileSize } {
  if (count <= 4) return { columns: Math.min(2, count), size: 'roomy' }
  if (count <= 6) return { columns: 3, size: 'roomy' }
  if (count <= 12) return { columns: count <= 9 ? 3 : 4, size: 'some' }
  if (count <= 24) return { columns: 8, size: 'tight' }
  return { columns: 10, size: 'tight' }
}

const stripWidth = 14
/** More than two rows of signs are no longer a quiet line. */
export const stripMost = 2 * stripWidth

/** The rows of a strip are of the same length, give or take one. */
export const stripColumns = (count: number): number => Math.max(6, Math.ceil(count / Math.ceil(count / stripWidth)))
