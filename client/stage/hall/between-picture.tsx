import type { Step } from '../../../shared/domain/agenda.ts'
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts'
import { inOrder } from '../../../shared/domain/run.ts'
import { useCards, useNoun } from '../../session/react.tsx'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { questionText } from './question-text.ts'
import { tallyOf } from './tally.ts'
import styles from './between-picture.module.css'

/** A round is over: what has come together, and what comes next. */
export function BetweenPicture({ step, ended }: { step: Step; ended: number }) {
  const t = useTexts('screen')
  const tables = useTexts('tables')
  const tallies = [...tallyOf(useCards(), { steps: [step.id], round: ended }).values()]
  const sum = (of: 'cards' | 'insights'): number => tallies.reduce((all, tally) => all + tally[of], 0)
  const agenda = useNoun('agenda')
  const order = agenda ? inOrder(agenda) : []
  const after = order[order.findIndex(({ id }) => id === step.id) + 1]
  const next = ended + 1
  const more = next < (step.seating?.questions.length ?? 0)
  return (
    <div className={styles.picture}>
      <div>
        <h1>{t('round.over', { number: ended + 1 })}</h1>
        {tallies.length > 0 && (
          <p className={styles.sum}>
            {t('cards', { count: sum('cards') })} · {t('insights', { count: sum('insights') })}
          </p>
        )}
      </div>
      {more && <Coming title={tables('round', { number: next + 1 })} text={questionText(step, next)} />}
      {!more && after && <Coming title="" text={after.title} />}
    </div>
  )
}

function Coming({ title, text }: { title: string; text: LocalText }) {
  const t = useTexts('screen')
  const language = useLanguage()
  return (
    <section className={styles.coming}>
      <h2>{title === '' ? t('coming') : `${t('coming')}: ${title}`}</h2>
      <p>
        <UserText text={inLanguage(text, language)} />
      </p>
    </section>
  )
}
