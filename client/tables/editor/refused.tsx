import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Says why something did not work, at once and aloud. */
export function Refused({ text }: { text: string }) {
  const t = useTexts('tables')
  return (
    <div role="alert">
      <Notice kind="error" word={t('editor.refused')}>
        {text}
      </Notice>
    </div>
  )
}
