const day = 24 * 60

function minuteOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number)
  return hours === undefined || minutes === undefined || time === '' ? null : hours * 60 + minutes
}

const two = (value: number): string => String(value).padStart(2, '0')

/** When something begins that comes so many minutes after the start: "18:25", or "0:25" while the start is open. */
export function timeAfter(begin: string, minutes: number): string {
  const start = minuteOf(begin)
  if (start === null) return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
  const at = (start + minutes) % day
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`
}

/** Minutes between two times of a day, also over midnight; null while one of them is open. */
export function minutesBetween(begin: string, end: string): number | null {
  const from = minuteOf(begin)
  const to = minuteOf(end)
  return from === null || to === null ? null : (to - from + day) % day
}

/** Minutes before each of them. */
export function offsets(minutes: readonly number[]): number[] {
  let sum = 0
  return minutes.map((own) => {
    sum += own
    return sum - own
  })
}
