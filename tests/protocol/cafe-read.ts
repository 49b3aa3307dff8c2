import type { wholeCafe } from './cafe.ts'

export const results = '6. Ergebnisse'

export const step = 'Gespräche an den Tischen'

export const rotation = ['5. Verlauf', 'Tischrunden', `Runden im Schritt „${step}“`] as const

export const timesOf = (lines: string[], text: string): number => lines.filter((line) => line.includes(text)).length

/** Counted with sets, one pair after another. */
export function countedAgain({ workshop }: ReturnType<typeof wholeCafe>['told']): {
  met: number[]
  again: number
  returns: number
} {
  const hosts = new Set([1, 2, 3, 4, 5, 6, 7, 20].map((number) => `guest-${number}`))
  const visits = [...(workshop.seatings.get('rounds')?.rounds ?? [])].flatMap(({ seats }) =>
    [...seats].filter(([who]) => !hosts.has(who)).map((visit) => visit.join(' ')),
  )
  const met = new Map<string, Map<string, number>>()
  for (const { seats } of workshop.seatings.get('rounds')?.rounds ?? []) {
    for (const [one, table] of seats) {
      const others = met.get(one) ?? new Map<string, number>()
      met.set(one, others)
      for (const [other, at] of seats) {
        if (other !== one && at === table) others.set(other, (others.get(other) ?? 0) + 1)
      }
    }
  }
  const again = [...met.values()].flatMap((others) => [...others.values()]).filter((times) => times > 1).length / 2
  return { met: [...met.values()].map(({ size }) => size), again, returns: visits.length - new Set(visits).size }
}
