import { UserText } from './user-text.tsx'
import styles from './prompt.module.css'

interface PromptProps {
  text: string
  lang?: string | undefined
  /** The rule line of the phase: "Kurz und genau. Noch keine Lösungen." */
  rule?: string | undefined
  level?: 1 | 2
}

/** The question of the moment, the largest thing on every face, with its rule below. */
export function Prompt({ text, lang, rule, level = 1 }: PromptProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.prompt}>
      <Heading className={styles.question}>
        <UserText text={text} lang={lang} />
      </Heading>
      {rule && (
        <p className={styles.rule}>
          <UserText text={rule} lang={lang} />
        </p>
      )}
    </div>
  )
}
