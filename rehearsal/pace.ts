/** How fast a rehearsal goes: 1 as people are when the evening is short, 2 twice as fast, 0 without any pause. */
export interface Pace {
  milliseconds: (seconds: number) => number
  /** Whether the pause came to its end; false when something ended it before. */
  pause: (seconds: number, signal: AbortSignal) => Promise<boolean>
}

export function paceOf(speed: number): Pace {
  const milliseconds = (seconds: number): number => (speed > 0 ? (seconds * 1000) / speed : 0)
  return { milliseconds, pause: (seconds, signal) => pause(milliseconds(seconds), signal) }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  return new Promise((settle) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      settle(!signal.aborted)
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
