import { Minus, Plus } from 'lucide-react'
import { Dots } from './dots.tsx'
import { IconButton } from './icon-button.tsx'
import { UserText } from './user-text.tsx'
import styles from './dot-picker.module.css'

interface DotPickerProps {
  text: string
  lang?: string | undefined
  /** A second line, e.g. how many cards are on this island. */
  detail?: string | undefined
  given: number
  /** Dots this person has left for all options together. */
  remaining: number
  /** The most that may stick on this one option. */
  most?: number
  /** "2 Punkte auf „Radwege“", read when it changes. */
  givenLabel: string
  addLabel: string
  removeLabel: string
  onChange: (given: number) => void
}

/** One option of a vote with dots: take off, see, stick on. */
export function DotPicker(props: DotPickerProps) {
  const { text, lang, detail, given, remaining, most = Infinity, onChange } = props
  return (
    <div className={styles.row}>
      <p className={styles.text}>
        <UserText text={text} lang={lang} />
        {detail && <span className={styles.detail}>{detail}</span>}
      </p>
      <div className={styles.hand}>
        <IconButton
          label={props.removeLabel}
          icon={<Minus />}
          kind="outlined"
          disabled={given === 0}
          onClick={() => onChange(given - 1)}
        />
        <span className={styles.given}>
          <Dots count={given} label={props.givenLabel} drawnUpTo={5} />
        </span>
        <IconButton
          label={props.addLabel}
          icon={<Plus />}
          kind="filled"
          disabled={remaining <= 0 || given >= most}
          onClick={() => onChange(given + 1)}
        />
      </div>
    </div>
  )
}
