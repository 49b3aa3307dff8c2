import type { Language } from '../../../../shared/domain/language.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { AllMyCards } from './all-my-cards.tsx'
import { Course } from './course.tsx'
import { Private } from '../own/private.tsx'
import styles from '../phone.module.css'
import { MyPlace } from './my-place.tsx'
import { Profile } from './profile.tsx'
import { Purpose } from './purpose.tsx'

interface InfoProps {
  open: boolean
  onClose: () => void
  onLanguage: (language: Language) => void
}

/** Always within reach: what it is for, whom to ask, my name and language, and what has become of my cards. */
export function Info({ open, onClose, onLanguage }: InfoProps) {
  const t = useTexts('phone')
  const title = useNoun('workshop')?.about.title
  return (
    <Dialog open={open} title={title ?? t('info')} closeLabel={t('close')} onClose={onClose}>
      <div className={styles.stack}>
        <MyPlace />
        <AllMyCards />
        <Profile onLanguage={onLanguage} />
        <Purpose />
        <Contact />
        <Private />
        <Course />
      </div>
    </Dialog>
  )
}

function Contact() {
  const t = useTexts('phone')
  const about = useNoun('workshop')?.about
  const told = [about?.office, about?.contact].filter((text) => text !== undefined && text !== '')
  if (told.length === 0) return null
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{t('about.contact')}</h3>
      {told.map((text) => (
        <p key={text} className={styles.plain}>
          <UserText text={text ?? ''} />
        </p>
      ))}
    </section>
  )
}
