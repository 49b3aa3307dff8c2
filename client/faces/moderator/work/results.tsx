import { ranking } from '../../../../shared/domain/ballot.ts'
import type { BallotView } from '../../../../shared/views/nouns.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Bars } from '../../../ui/bars.tsx'
import { useOptionWords } from './ballot-words.ts'
import styles from './work.module.css'

/** The result in order, device votes and counted hands apart. The mood keeps the order of its scale. */
export function Results({ ballot }: { ballot: BallotView }) {
  const t = useTexts('moderator')
  const words = useOptionWords()
  const chosen = useChosen()
  const order = ballot.on === 'mood' ? [...ballot.options].reverse() : ranking(ballot)
  return (
    <>
      <p className={styles.soft}>{t('ballot.summary', { voters: ballot.voters, present: ballot.present })}</p>
      <Bars
        bars={order.map((option) => ({
          id: option,
          text: words(option),
          devices: ballot.totals[option] ?? 0,
          hands: ballot.hands[option] ?? 0,
          chosen: chosen.has(option),
        }))}
        words={{
          caption: t('ballot.result'),
          option: t('ballot.option'),
          devices: t('ballot.devices'),
          hands: t('ballot.hands'),
          total: t('ballot.total'),
          chosen: t('choose.chosen'),
        }}
      />
    </>
  )
}

export function useChosen(): ReadonlySet<string> {
  const clusters = useAll('cluster')
  const sketches = useAll('sketch')
  const all = [...clusters, ...sketches]
  return new Set(all.filter(({ chosen }) => chosen).map(({ id }) => id))
}
