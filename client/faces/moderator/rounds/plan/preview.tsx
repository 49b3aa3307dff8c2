import { ArrowRight, Check, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { useSession } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { Button } from '../../../../ui/button.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useNameOf } from '../people/names.ts'
import { useRoundsDesk, type Proposal } from '../rounds.tsx'
import { changesOf, type Changes } from './changes.ts'
import { Grid } from './grid.tsx'
import { ScoreWords } from './score-words.tsx'
import { usePlaceTexts, useRoundWord } from '../words.ts'
import styles from './plan.module.css'

/** A plan that nobody but the moderator knows of yet: how good it is, what it changes, who would sit where. */
export function Preview({ step, proposal }: { step: Step; proposal: Proposal }) {
  const t = usePlaceTexts()
  const { announce, discard } = useRoundsDesk()
  const changes = changesOf(proposal.moved)
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <header className={styles.head}>
        <h3 id="preview-title" className={styles.title}>
          {t('plan.preview')}
        </h3>
        <span className={styles.buttons}>
          <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={discard}>
            {t('plan.discard')}
          </Button>
          <Button icon={<Check aria-hidden />} onClick={announce}>
            {t('plan.announce')}
          </Button>
        </span>
      </header>
      <p className={styles.soft}>{t('plan.previewText')}</p>
      <ScoreWords score={proposal.score} />
      <Changed changes={changes} encounters={proposal.encounters} />
      <Grid step={step} rounds={proposal.rounds} from={proposal.from} fixed />
    </section>
  )
}

const shownAtOnce = 8

function Changed({ changes, encounters }: { changes: Changes; encounters: number }) {
  const t = usePlaceTexts()
  const { seats, people, fresh, rounds } = changes
  return (
    <div className={styles.changes}>
      <h4 className={styles.subtitle}>{t('plan.changes')}</h4>
      <ul className={styles.score}>
        {seats > 0 && <li>{t('plan.changes.seats', { count: seats, people })}</li>}
        {fresh > 0 && <li>{t('plan.changes.fresh', { count: fresh })}</li>}
        <li>{t('plan.changes.encounters', { count: encounters })}</li>
      </ul>
      {rounds.map((each) => (
        <Moves key={each.round} {...each} />
      ))}
    </div>
  )
}

function Moves({ round, moves }: Changes['rounds'][number]) {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  const { store } = useSession()
  const words = useTableWords()
  const nameOf = useNameOf()
  const [all, setAll] = useState(false)
  const tableName = (id: string): string => {
    const table = store.get('table', id)
    return table ? words.short(table) : ''
  }
  return (
    <div>
      <h5 className={styles.round}>{roundWord(round)}</h5>
      <ul className={styles.moves}>
        {(all ? moves : moves.slice(0, shownAtOnce)).map(({ participant, from, to }) => (
          <li key={participant}>
            <UserText text={nameOf(participant)} />: {tableName(from)}{' '}
            <ArrowRight role="img" aria-label={t('plan.to')} /> {tableName(to)}
          </li>
        ))}
      </ul>
      {!all && moves.length > shownAtOnce && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('needs.all', { count: moves.length })}
        </Button>
      )}
    </div>
  )
}
