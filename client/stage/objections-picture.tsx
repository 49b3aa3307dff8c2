import type { Step } from '../../shared/domain/agenda.ts'
import { useCards, useNoun } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Card } from '../ui/card.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useFitting } from './fitting.ts'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './objections-picture.module.css'

/** The parked objections come back, each with the group's answer. The one in front is taken up first. */
export function ObjectionsPicture({ step }: { step: Step }) {
  const t = useTexts('screen')
  const focus = useNoun('screen')?.focus
  const all = useCards().filter((card) => card.kind === 'objection' && card.state === 'shown')
  const shown = focus && all.some(({ id }) => id === focus) ? all.filter(({ id }) => id === focus) : all
  const { list, rest, styleOf } = useFitting(shown.length)
  return (
    <div className={styles.picture}>
      <StagePrompt text={step.prompt} />
      {all.length === 0 && <p className={pictures.hint}>{t('objections.empty')}</p>}
      <ul ref={list} className={styles.objections}>
        {shown.map((card, at) => (
          <li key={card.id} style={styleOf(at)}>
            <Card text={card.text} kind="comment" size="screen" />
            {card.answer !== '' && (
              <p className={styles.answer}>
                <UserText text={card.answer} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('list.rest', { count: rest })}</p>}
    </div>
  )
}
