import { UserText } from '../ui/user-text.tsx'
import styles from './pictures.module.css'

/** Long strips, as facilitators use them for headings. */
export function Strips({ strips }: { strips: readonly { id: string; text: string }[] }) {
  return (
    <ul className={styles.strips}>
      {strips.map(({ id, text }) => (
        <li key={id}>
          <UserText text={text} />
        </li>
      ))}
    </ul>
  )
}
