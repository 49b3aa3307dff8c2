import { showBidiControls } from './bidi.ts'
import styles from './user-text.module.css'

interface UserTextProps {
  text: string
  lang?: string | undefined
}

/** Whatever a person has typed: isolated, with a direction of its own, line breaks kept (A8). */
export function UserText({ text, lang }: UserTextProps) {
  return (
    <bdi dir="auto" lang={lang} className={styles.text}>
      {showBidiControls(text)}
    </bdi>
  )
}
