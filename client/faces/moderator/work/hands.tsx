import type { BallotView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { useAct } from '../act.tsx'
import { useOptionWords } from './ballot-words.ts'
import styles from './work.module.css'

/** Hands and paper dots, counted by people: kept beside the device votes and never merged with them. */
export function Hands({ ballot }: { ballot: BallotView }) {
  const t = useTexts('moderator')
  const act = useAct()
  const words = useOptionWords()
  return (
    <>
      <p className={styles.soft}>{t('hands.text')}</p>
      <div className={styles.hands}>
        {ballot.options.map((option) => (
          <Stepper
            key={option}
            label={words(option)}
            value={ballot.hands[option] ?? 0}
            max={10_000}
            lessLabel={t('hands.less', { name: words(option) })}
            moreLabel={t('hands.more', { name: words(option) })}
            onChange={(hands) => void act('ballot.count', { ballot: ballot.id, option, hands })}
          />
        ))}
      </div>
    </>
  )
}
