import { useTexts } from '../texts/texts.tsx'
import { Brand } from '../ui/brand.tsx'
import styles from './pictures.module.css'

/** A break: nothing to read. */
export function BlankPicture() {
  const t = useTexts('screen')
  return (
    <div className={styles.blank}>
      <Brand name={t('product')} signOnly />
    </div>
  )
}
