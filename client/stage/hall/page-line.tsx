import { useTexts } from '../../texts/texts.tsx'
import styles from './page-line.module.css'

/** Which page is seen, below what does not fit on one. */
export function PageLine({ page, pages }: { page: number; pages: number }) {
  const t = useTexts('screen')
  return pages > 1 && <p className={styles.line}>{t('page.of', { page: page + 1, count: pages })}</p>
}
