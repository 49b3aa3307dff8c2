import { useMemo } from 'react'
import type { Screen } from '../../../../shared/domain/moment.ts'
import { useNoun, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { useAct } from '../act.tsx'

const before: Screen = { view: 'step', focus: null, dark: false }

/** What the wall shows, and the hand that changes it; each change can be taken back. */
export function useScreen(): { screen: Screen; show: (change: Partial<Screen>) => void } {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const screen = useNoun('screen') ?? before
  return useMemo(() => {
    const show = (change: Partial<Screen>) => {
      const undo = () => send('screen.show', { screen })
      void act('screen.show', { screen: { ...screen, ...change } }, { done: t('stage.done'), undo })
    }
    return { screen, show }
  }, [act, screen, send, t])
}
