import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './field-row.module.css'
import type { FieldWriting } from './use-field-writing.ts'

/** Two people wrote at once: both texts are there, and nothing is lost whatever is chosen. */
export function Conflict({ label, writing }: { label: string; writing: FieldWriting }) {
  const t = useTexts('phone')
  const { text, current, goOn, takeTheirs } = writing
  const both = [text, current.text].filter(Boolean).join('\n')
  return (
    <div className={styles.open} role="group" aria-label={label}>
      <strong className={styles.label}>{label}</strong>
      <Notice kind="warn" word={t('careful')}>
        {t('conflict')}
      </Notice>
      <div className={styles.versions}>
        <Version title={t('conflict.mine')} text={text} button={t('conflict.takeMine')} onTake={() => goOn(text)} />
        <Version
          title={t('conflict.theirs')}
          text={current.text}
          button={t('conflict.takeTheirs')}
          onTake={takeTheirs}
        />
      </div>
      <Button kind="primary" onClick={() => goOn(both)}>
        {t('conflict.both')}
      </Button>
    </div>
  )
}

function Version({ title, text, button, onTake }: { title: string; text: string; button: string; onTake: () => void }) {
  return (
    <div className={styles.version}>
      <span className={styles.label}>{title}</span>
      <p>
        <UserText text={text} />
      </p>
      <Button onClick={onTake}>{button}</Button>
    </div>
  )
}
