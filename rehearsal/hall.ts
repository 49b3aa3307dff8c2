import type { RefusalCode } from '../shared/commands/refusal.ts'

/** What was acknowledged, kept on this side, so that a test can hold it against what the server has. */
export interface Ledger {
  cards: { id: string; text: string }[]
  /** Dots by ballot and person; a later choice replaces the earlier one, as it does for real. */
  dots: Map<string, Map<number, number>>
  refused: { name: string; code: RefusalCode }[]
  /** The newest version that anybody was told about. */
  version: number
}

/** What simulated people know of each other beside the server, as people in one room do: that all have put their pens down. */
export interface Hall {
  ledger: Ledger
  come: (who: number) => void
  go: (who: number) => void
  /** This person has nothing left to do for this step or ballot. */
  finish: (who: number, moment: string) => void
  /** Everybody has finished; false when the signal was quicker. */
  finished: (moment: string, signal: AbortSignal) => Promise<boolean>
  /** The second round of tables runs: whoever comes late comes now. */
  second: PromiseWithResolvers<void>
}

export const momentOf = (step: string, times: number): string => `${step}#${times}`

export function openHall(): Hall {
  const here = new Set<number>()
  const done = new Map<string, Set<number>>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const all = (moment: string): boolean => here.size > 0 && [...here].every((who) => done.get(moment)?.has(who))

  return {
    second: Promise.withResolvers<void>(),
    ledger: { cards: [], dots: new Map(), refused: [], version: 0 },
    come: (who) => void here.add(who),
    go(who) {
      here.delete(who)
      tell()
    },
    finish(who, moment) {
      done.set(moment, (done.get(moment) ?? new Set()).add(who))
      tell()
    },
    finished: (moment, signal) =>
      new Promise((settle) => {
        const look = (): void => {
          if (!signal.aborted && !all(moment)) return
          listeners.delete(look)
          signal.removeEventListener('abort', look)
          settle(!signal.aborted)
        }
        listeners.add(look)
        signal.addEventListener('abort', look)
        look()
      }),
  }
}
