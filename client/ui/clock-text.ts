/**
 * Seconds as m:ss, never below zero: a face says in words that time is over. Rounded down, because the ticks that time left is
 * counted from are: rounded up twice, a clock would show nearly two seconds too many (D18).
 */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
