import type { Step } from '../../shared/domain/agenda.ts'
import { ranking } from '../../shared/domain/ballot.ts'
import type { BallotView } from '../../shared/views/nouns.ts'
import { useAll, usePresence } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Bars } from '../ui/bars.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useOptionText } from './option-text.ts'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './ballot-picture.module.css'

/** While a ballot runs: what is up for a vote and how many have voted. Dots are seen by nobody until it closes. */
export function BallotPicture({ step }: { step: Step }) {
  const ballots = useAll('ballot').filter((ballot) => ballot.step === step.id)
  const ballot = ballots.at(-1)
  return (
    <div className={pictures.picture}>
      <StagePrompt text={step.prompt} />
      {!ballot && <Soon dots={step.dots} />}
      {ballot?.open && <Running ballot={ballot} />}
      {ballot && !ballot.open && <Result ballot={ballot} />}
    </div>
  )
}

/** The last result, whatever step runs now. */
export function ResultsPicture() {
  const t = useTexts('screen')
  const closed = useAll('ballot').filter((ballot) => !ballot.open)
  const ballot = closed.at(-1)
  if (!ballot) return <p className={styles.note}>{t('results.none')}</p>
  return (
    <div className={pictures.picture}>
      <h1 className={pictures.title}>{t('results')}</h1>
      <Result ballot={ballot} />
    </div>
  )
}

function Soon({ dots }: { dots: number }) {
  const t = useTexts('screen')
  return <p className={styles.note}>{t('ballot.soon', { count: dots })}</p>
}

/** A mood from high to low, as on the phones. */
const inOrderOf = ({ on, options }: BallotView): string[] => (on === 'mood' ? options.toReversed() : options)

function Running({ ballot }: { ballot: BallotView }) {
  const t = useTexts('screen')
  const { here } = usePresence()
  const textOf = useOptionText()
  return (
    <div className={styles.running}>
      <ul className={styles.options} data-many={ballot.options.length > 8 || undefined}>
        {inOrderOf(ballot).map((option) => (
          <li key={option}>
            <UserText text={textOf(ballot, option)} />
          </li>
        ))}
      </ul>
      <p className={styles.turnout}>
        <strong>{t('ballot.turnout', { voters: ballot.voters, here: Math.max(here, ballot.voters) })}</strong>
        <span>{t('ballot.budget', { count: ballot.dots })}</span>
      </p>
    </div>
  )
}

export function Result({ ballot }: { ballot: BallotView }) {
  const t = useTexts('screen')
  const textOf = useOptionText()
  const clusters = useAll('cluster')
  const sketches = useAll('sketch')
  const chosen = new Set([...clusters, ...sketches].filter((one) => one.chosen).map(({ id }) => id))
  // A mood is a scale and keeps its order; everything else stands in the order of its dots.
  const order = ballot.on === 'mood' ? inOrderOf(ballot) : ranking(ballot)
  const bars = order.map((option) => ({
    id: option,
    text: textOf(ballot, option),
    devices: ballot.totals[option] ?? 0,
    hands: ballot.hands[option] ?? 0,
    chosen: chosen.has(option),
  }))
  const words = {
    caption: t('results'),
    option: t('results.option'),
    devices: t('results.devices'),
    hands: t('results.hands'),
    total: t('results.total'),
    chosen: t('results.chosen'),
  }
  return (
    <div className={styles.result}>
      <Bars bars={bars} words={words} compact={bars.length > 4} />
      <p className={styles.voters}>{t('results.voters', { voters: ballot.voters, here: ballot.present })}</p>
    </div>
  )
}
