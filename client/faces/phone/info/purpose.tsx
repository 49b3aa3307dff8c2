import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from '../phone.module.css'

/** What the results are used for, and their limits: what people are promised is readable at any time. */
export function Purpose() {
  const t = useTexts('phone')
  const about = useNoun('workshop')?.about
  if (!about) return null
  const told = [
    [t('about.aim'), about.aim],
    [t('about.use'), about.use],
    [t('about.limits'), about.limits],
  ] as const
  const filled = told.filter(([, text]) => text !== '')
  if (filled.length === 0) return null
  return (
    <div className={styles.sheet}>
      {filled.map(([title, text]) => (
        <section key={title} className={styles.tight}>
          <h2 className={styles.heading}>{title}</h2>
          <p className={styles.plain}>
            <UserText text={text} />
          </p>
        </section>
      ))}
    </div>
  )
}
