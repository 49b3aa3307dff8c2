import { CircleCheck } from 'lucide-react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { CopyField } from '../copy-field.tsx'
import { useForgetFresh, useFresh } from '../fresh.ts'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import styles from './handover.module.css'

interface HandoverProps {
  workshop: string
  title: string
}

/** Right after a workshop was made: its links, to be handed on. They are seen this once (S5). */
export function Handover({ workshop, title }: HandoverProps) {
  const t = useTexts('office')
  const links = useFresh(workshop).filter((link) => link.from === 'created')
  const forget = useForgetFresh()
  useDroppedFocus(links.length, 'invitation-edit')
  if (links.length === 0) return null
  return (
    <section className={styles.handover} aria-label={t('handover.title', { title })}>
      <p className={styles.title}>
        <CircleCheck aria-hidden /> {t('handover.title', { title })}
      </p>
      <p className={styles.text}>{t('handover.text')}</p>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.role} className={styles.link}>
            <CopyField label={t(`role.${link.role}`)} value={link.url} />
            <p className={styles.hint}>{t(`role.${link.role}.hint`)}</p>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <p className={styles.text}>{t('handover.join')}</p>
        <Button onClick={() => forget(workshop)}>{t('handover.done')}</Button>
      </div>
    </section>
  )
}
