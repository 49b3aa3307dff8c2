import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { pageEnds } from './rotation-pages.ts'
import styles from './rotation-letters.module.css'

interface RotationLettersProps {
  pages: readonly (readonly { number: number; name: string }[])[]
  page: number
}

/** More of them are no longer read at a glance. */
const mostSigns = 8

/** From which letters to which each page goes, so that everybody knows when to look up. */
export function RotationLetters({ pages, page }: RotationLettersProps) {
  const t = useTexts('screen')
  const tables = useTexts('tables')
  const ends = pageEnds(pages, (number) => tables('guest', { number }))
  return (
    <div className={styles.letters}>
      <p>{t('page.of', { page: page + 1, count: pages.length })}</p>
      <ol>
        {ends.map(({ from, to }, at) => (
          <li key={at} aria-current={at === page ? 'page' : undefined} hidden={pages.length > mostSigns && at !== page}>
            <UserText text={from} /> – <UserText text={to} />
          </li>
        ))}
      </ol>
    </div>
  )
}
