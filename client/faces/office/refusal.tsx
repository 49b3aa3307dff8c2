import { useEffect, useRef } from 'react'
import { useTexts, type Translate } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Refusal } from './door.ts'

/** One sentence for each way to be refused. */
export function refusalText(t: Translate<'office'>, code: Refusal): string {
  return code === 'unreachable' ? t('unreachable') : t(`refusal.${code}`, { most: '', count: 0 })
}

interface RefusedProps {
  text: string
}

/** Says why something did not work, at once and aloud. */
export function Refused({ text }: RefusedProps) {
  const t = useTexts('office')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  return (
    <div role="alert" ref={place}>
      <Notice kind="error" word={t('notice.error')}>
        {text}
      </Notice>
    </div>
  )
}

interface UnloadedProps {
  code: Refusal
  onAgain: () => void
}

/** In place of something that could not be loaded: without the office's cookie it says which link opens the door. */
export function Unloaded({ code, onAgain }: UnloadedProps) {
  const t = useTexts('office')
  if (code === 'link-unknown' || code === 'not-allowed') {
    return (
      <EmptyState title={t('locked.title')} text={t('locked.text')}>
        <ButtonLink href="/">{t('locked.start')}</ButtonLink>
      </EmptyState>
    )
  }
  return (
    <Notice kind="error" word={t('notice.error')} action={<Button onClick={onAgain}>{t('retry')}</Button>}>
      {refusalText(t, code)}
    </Notice>
  )
}
