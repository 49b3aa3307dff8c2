import type { LocalText } from '../../shared/domain/language.ts'
import { inLanguage } from '../../shared/domain/language.ts'
import { useNoun } from '../session/react.tsx'
import { useLanguage } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { StageTimer } from './stage-timer.tsx'
import styles from './pictures.module.css'

/** The question, as large as the back row needs it, and below it the same in the other languages of the workshop. */
export function StagePrompt({ text, large = false }: { text: LocalText; large?: boolean }) {
  const language = useLanguage()
  const others = (useNoun('workshop')?.about.languages ?? []).filter((other) => other !== language && text[other])
  return (
    <div className={styles.prompt} data-large={large || undefined}>
      <div className={styles.words}>
        <h1 className={styles.question}>
          <UserText text={inLanguage(text, language)} />
        </h1>
        {others.map((other) => (
          <p key={other} className={styles.translation} lang={other}>
            <UserText text={text[other] ?? ''} lang={other} />
          </p>
        ))}
      </div>
      <StageTimer />
    </div>
  )
}
