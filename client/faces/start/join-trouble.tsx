import type { join } from '../../session/entry.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './start.module.css'

export type Trouble = Extract<Awaited<ReturnType<typeof join>>, { ok: false }>['code']

export function JoinTrouble({ code, onAgain }: { code: Trouble; onAgain?: () => void }) {
  const t = useTexts('phone')
  const ways = (
    <span className={styles.ways}>
      {onAgain && <Button onClick={onAgain}>{t('join.again')}</Button>}
      <ButtonLink href="/">{t('join.other')}</ButtonLink>
    </span>
  )
  return (
    <Notice kind="error" word={t('trouble')} action={ways}>
      {code === 'unreachable' ? t('unreachable') : t(`refusal.${code}`)}
    </Notice>
  )
}
