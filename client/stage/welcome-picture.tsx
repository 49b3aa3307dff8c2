import { inOrder } from '../../shared/domain/run.ts'
import { type Step } from '../../shared/domain/agenda.ts'
import { inLanguage } from '../../shared/domain/language.ts'
import { useNoun } from '../session/react.tsx'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { StagePrompt } from './stage-prompt.tsx'
import styles from './welcome-picture.module.css'

/** What today is about, what becomes of the results and what they cannot change, and the way through the evening. */
export function WelcomePicture({ step }: { step: Step }) {
  const t = useTexts('screen')
  const about = useNoun('workshop')?.about
  if (!about) return null
  return (
    <div className={styles.welcome}>
      <StagePrompt text={step.prompt} />
      <div className={styles.promise}>
        {about.use !== '' && <Promise title={t('use')} text={about.use} />}
        {about.limits !== '' && <Promise title={t('limits')} text={about.limits} />}
      </div>
      <Path />
    </div>
  )
}

function Promise({ title, text }: { title: string; text: string }) {
  return (
    <section className={styles.sheet}>
      <h2>{title}</h2>
      <p>
        <UserText text={text} />
      </p>
    </section>
  )
}

function Path() {
  const agenda = useNoun('agenda')
  const language = useLanguage()
  const t = useTexts('screen')
  if (!agenda) return null
  const minutes = (phase: string): number =>
    inOrder(agenda).reduce((sum, step) => sum + (step.phase === phase ? step.minutes : 0), 0)
  return (
    <ol className={styles.path}>
      {agenda.phases.map((phase) => (
        <li key={phase.id} data-accent={phase.accent}>
          <strong>
            <UserText text={inLanguage(phase.name, language)} />
          </strong>
          <span>{t('minutes', { count: minutes(phase.id) })}</span>
        </li>
      ))}
    </ol>
  )
}
