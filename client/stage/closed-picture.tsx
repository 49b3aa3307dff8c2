import { useAll, useNoun } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { Agreements, HearBack } from './agreements-picture.tsx'
import pictures from './pictures.module.css'
import styles from './agreements-picture.module.css'

/** The end: thanks, and what happens next. */
export function ClosedPicture() {
  const t = useTexts('screen')
  const about = useNoun('workshop')?.about
  const agreed = useAll('agreement').length > 0
  return (
    <div className={styles.picture}>
      <div>
        <p className={styles.occasion}>
          <UserText text={about?.title ?? ''} />
        </p>
        <h1 className={pictures.title}>{t('closed')}</h1>
      </div>
      {agreed ? <Agreements /> : <div />}
      <HearBack />
    </div>
  )
}
