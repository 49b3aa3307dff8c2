/** Keeps so many milliseconds between the beginnings of two commits. */
export interface Tick {
  /** Resolves with true when the next may begin, which it then does; with false when somebody broke in before. */
  next: () => Promise<boolean>
  /** One begins now, whatever was before. */
  now: () => void
  /** Somebody wants something that need not wait. */
  breakIn: () => void
}

/**
 * A commit costs nearly the same for ten cards as for one. Whoever comes first is stored at once; what comes right behind shares the
 * next commit, and nobody sees a hundredth of a second (D2).
 */
export function newTick(millis: number): Tick {
  let began = -Infinity
  let breakIn = (): void => undefined
  const now = (): void => {
    began = performance.now()
  }
  return {
    now,
    next() {
      const early = began + millis - performance.now()
      if (early <= 0) {
        now()
        return Promise.resolve(true)
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          now()
          resolve(true)
        }, early)
        breakIn = () => {
          clearTimeout(timer)
          resolve(false)
        }
      })
    },
    breakIn: () => breakIn(),
  }
}
