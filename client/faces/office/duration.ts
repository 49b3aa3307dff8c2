import type { Translate } from '../../texts/texts.tsx'

/** "3 Std. 20 Min." */
export function durationText(t: Translate<'office'>, minutes: number): string {
  const whole = Math.abs(minutes)
  return (
    t('duration', { hours: Math.floor(whole / 60), minutes: whole < 60 ? whole : whole % 60 }).trim() ||
    t('agenda.minutes', { count: 0 })
  )
}
