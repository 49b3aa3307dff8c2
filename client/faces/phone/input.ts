/**
 * Reads what lies in the outbox. It was made here and checked by the compiler, but came back from the device's storage, so its
 * shape is asked for again; by hand, because a schema library would weigh more than all of this face's steps.
 */
export function partOf(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null
    ? new Map<string, unknown>(Object.entries(input)).get(key)
    : undefined
}

export function wordOf(input: unknown, key: string): string | null {
  const part = partOf(input, key)
  return typeof part === 'string' ? part : null
}

export function numberOf(input: unknown, key: string): number | null {
  const part = partOf(input, key)
  return typeof part === 'number' ? part : null
}

export function numbersOf(input: unknown, key: string): Record<string, number> {
  const part = partOf(input, key)
  if (typeof part !== 'object' || part === null) return {}
  return Object.fromEntries(
    Object.entries(part).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}
