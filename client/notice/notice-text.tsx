import { CircleDashed } from 'lucide-react'
import { noticeParts, type Notice } from '../../shared/domain/notice.ts'
import { linesOf, type Line } from '../../shared/texts/notice/told.ts'
import type { Params } from '../../shared/texts/translate.ts'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './notice.module.css'

interface NoticeTextProps {
  notice: Notice
  /** Of the headings. */
  level?: 3 | 4
  /** How the workshop addresses its guests, where the page itself addresses somebody else. */
  address?: 'du' | 'Sie' | undefined
}

/** The ten things that people may know about their data, in the language of whoever reads; what the office typed, as typed (P2). */
export function NoticeText({ notice, level = 3, address }: NoticeTextProps) {
  const t = useTexts('notice')
  const addressed: Params = address ? { address } : {}
  const Heading = `h${level}` as const
  return (
    <div className={styles.parts}>
      {noticeParts.map((part) => (
        <section key={part} className={styles.part}>
          <Heading className={styles.heading}>{t(`notice.part.${part}`, addressed)}</Heading>
          {linesOf(notice, part).map((line, at) => (
            <Told key={at} line={line} addressed={addressed} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Told({ line, addressed }: { line: Line; addressed: Params }) {
  const t = useTexts('notice')
  if ('missing' in line) {
    return (
      <p className={styles.missing}>
        <CircleDashed aria-hidden /> {t('notice.missing')}
      </p>
    )
  }
  if ('say' in line) return <p className={styles.line}>{t(line.say, { ...line.params, ...addressed })}</p>
  return (
    <p className={styles.line}>
      {line.label && <span className={styles.label}>{t(line.label)}: </span>}
      <UserText text={line.typed} />
    </p>
  )
}
