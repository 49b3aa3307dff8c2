import { methods } from '../shared/methods/index.ts'
import type { Method } from '../shared/methods/method.ts'

/** What is meant by the name of a method and, where it is told, of a variant; null where there is no such thing. */
export function choiceOf(id: string, wanted: string): { method: Method; variant: string } | null {
  const method = methods.find((known) => known.id === id)
  const named = method?.variants.find((known) => known.id === wanted)
  // Without a wish the half day, which is what most people rehearse.
  const usual = method?.variants.find((known) => known.id === 'half') ?? method?.variants[0]
  const variant = wanted === '' ? usual : named
  return method && variant ? { method, variant: variant.id } : null
}
