import { useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Course } from './info/course.tsx'
import { Purpose } from './info/purpose.tsx'
import { UserText } from '../../ui/user-text.tsx'
import styles from './phone.module.css'

/** Before the doors open. */
export function NotYet() {
  const t = useTexts('phone')
  return (
    <>
      <Title />
      <p className={styles.plain}>{t('notYet')}</p>
      <Purpose />
    </>
  )
}

/** Inside, before the first step: what today is about. */
export function Welcome() {
  const t = useTexts('phone')
  return (
    <>
      <Title />
      <p className={styles.plain}>{t('welcome')}</p>
      <Purpose />
      <Course />
    </>
  )
}

function Title() {
  const title = useNoun('workshop')?.about.title ?? ''
  return (
    <h1 className={styles.title}>
      <UserText text={title} />
    </h1>
  )
}
