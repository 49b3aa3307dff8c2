import { useId } from 'react'
import { moods } from '../../../shared/domain/ballot.ts'
import { useTexts } from '../../texts/texts.tsx'
import styles from './mood-scale.module.css'

export type Mood = (typeof moods)[number]

/** How far the mouth is bent, down to up. */
const bends: Record<Mood, number> = { 'mood-1': -9, 'mood-2': -5, 'mood-3': 0, 'mood-4': 5, 'mood-5': 9 }

/** Five faces from low to high, each with its word. */
export function MoodScale({ value, onChange }: { value: Mood | undefined; onChange: (mood: Mood) => void }) {
  const t = useTexts('phone')
  const name = useId()
  return (
    <fieldset className={styles.scale}>
      <legend className={styles.legend}>{t('mood.title')}</legend>
      {[...moods].toReversed().map((mood) => (
        <label key={mood} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={value === mood}
            onChange={() => onChange(mood)}
          />
          <Face bend={bends[mood]} />
          <span>{t(`mood.${mood}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Face({ bend }: { bend: number }) {
  return (
    <svg viewBox="0 0 48 48" className={styles.face} aria-hidden>
      <circle cx="24" cy="24" r="20" />
      <path d="M17 18.5v3M31 18.5v3" />
      <path d={`M14.5 31 Q24 ${31 + bend} 33.5 31`} />
    </svg>
  )
}
