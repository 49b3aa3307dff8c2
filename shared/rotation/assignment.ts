/**
 * Assigns every row to a column of its own at the least total cost (shortest augmenting paths with potentials, the Hungarian method).
 * Needs at least as many columns as rows; null when some row cannot be served for less than infinity.
 */
export function assign(costs: readonly (readonly number[])[]): number[] | null {
  const columns = costs[0]?.length ?? 0
  if (costs.length > columns) return null
  const rowOf = new Int32Array(columns).fill(-1)
  const raised = new Float64Array(costs.length)
  const lowered = new Float64Array(columns)
  for (const row of costs.keys()) if (!serve(costs, row, { rowOf, raised, lowered })) return null
  const columnOf = costs.map(() => -1)
  for (const [column, row] of rowOf.entries()) if (row >= 0) columnOf[row] = column
  return columnOf
}

interface State {
  rowOf: Int32Array
  raised: Float64Array
  lowered: Float64Array
}

/** Grows a tree of shortest paths from the row until it reaches a column that is free. */
function serve(costs: readonly (readonly number[])[], start: number, { rowOf, raised, lowered }: State): boolean {
  const columns = rowOf.length
  const distance = new Float64Array(columns).fill(Infinity)
  const before = new Int32Array(columns).fill(-1)
  const done = new Set<number>()
  let [row, from, free] = [start, -1, -1]
  while (free < 0) {
    let [nearest, shortest] = [-1, Infinity]
    const base = from < 0 ? 0 : (distance[from] ?? 0)
    for (let column = 0; column < columns; column += 1) {
      if (done.has(column)) continue
      const length = base + (costs[row]?.[column] ?? Infinity) - (raised[row] ?? 0) - (lowered[column] ?? 0)
      if (length < (distance[column] ?? Infinity)) {
        distance[column] = length
        before[column] = from
      }
      if ((distance[column] ?? Infinity) < shortest) [nearest, shortest] = [column, distance[column] ?? Infinity]
    }
    if (nearest < 0) return false
    done.add(nearest)
    if ((rowOf[nearest] ?? -1) < 0) free = nearest
    else [row, from] = [rowOf[nearest] ?? 0, nearest]
  }
  const end = distance[free] ?? 0
  raised[start] = (raised[start] ?? 0) + end
  for (const column of done) {
    const slack = end - (distance[column] ?? 0)
    const served = rowOf[column] ?? -1
    if (served >= 0) raised[served] = (raised[served] ?? 0) + slack
    lowered[column] = (lowered[column] ?? 0) - slack
  }
  for (let column = free; column >= 0;) {
    const previous = before[column] ?? -1
    rowOf[column] = previous < 0 ? start : (rowOf[previous] ?? start)
    column = previous
  }
  return true
}
