import { DoorOpen } from 'lucide-react'
import { useNoun, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { BigWords } from '../big-words.tsx'

/** Says goodbye, or that one is back: seats are given and freed at once. */
export function useLeaving(): (away: boolean) => void {
  const send = useSend()
  const me = useNoun('me')
  return (away) => {
    if (me) void send('participant.leave', { participant: me.id, away })
  }
}

/** In a step with tables there is nothing else to see for who has gone. */
export function Away() {
  const t = useTexts('seat')
  const leave = useLeaving()
  return (
    <BigWords icon={<DoorOpen aria-hidden />} title={t('away.title')} text={t('away.text')}>
      <Button kind="primary" size="large" onClick={() => leave(false)}>
        {t('away.back')}
      </Button>
    </BigWords>
  )
}

/** The same in a line, above other steps. */
export function Back() {
  const t = useTexts('seat')
  const leave = useLeaving()
  return (
    <Notice word={t('away.title')} action={<Button onClick={() => leave(false)}>{t('away.back')}</Button>}>
      {t('away.note')}
    </Notice>
  )
}
