import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { CommandName, InputOf } from '../../../shared/commands/index.ts'
import type { Reply } from '../../../shared/wire/messages.ts'
import { useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Toast } from '../../ui/toast.tsx'
import styles from './act.module.css'

interface Deed {
  /** What the toast says once it is done; without it nothing is said. */
  done?: string
  /** Takes it back: everything on this face can be, where the rules know a way. */
  undo?: (() => Promise<Reply>) | undefined
}

/** Sends a command, says what came of it, and offers the way back. */
export type Act = <Name extends CommandName>(name: Name, input: InputOf<Name>, deed?: Deed) => Promise<Reply>

interface Acting {
  act: Act
  say: (text: string, kind?: 'done' | 'info' | 'error') => void
}

interface Said {
  id: number
  text: string
  kind: 'done' | 'info' | 'error'
  undo?: (() => void) | undefined
}

const ActContext = createContext<Acting | null>(null)

export function useActing(): Acting {
  const acting = use(ActContext)
  if (!acting) throw new Error('acting is used outside of ActProvider')
  return acting
}

export const useAct = (): Act => useActing().act

const toastMs = { done: 8000, info: 8000, error: 15_000 } as const

export function ActProvider({ children }: { children: ReactNode }) {
  const t = useTexts('moderator')
  const send = useSend()
  const [said, setSaid] = useState<Said | null>(null)
  const count = useRef(0)
  const tell = useCallback((text: string, kind: Said['kind'], undo?: () => void) => {
    count.current += 1
    setSaid({ id: count.current, text, kind, undo })
  }, [])
  const acting = useMemo<Acting>(() => {
    const act: Act = async (name, input, deed = {}) => {
      const reply = await send(name, input)
      if (!reply.ok) tell(t(`refusal.${reply.code}`, reply.params), 'error')
      else if (deed.done) tell(deed.done, 'done', deed.undo && (() => void takeBack(deed.undo)))
      return reply
    }
    const takeBack = async (undo: Deed['undo']) => {
      const reply = await undo?.()
      if (reply && !reply.ok) tell(t(`refusal.${reply.code}`, reply.params), 'error')
      else tell(t('undone'), 'info')
    }
    return { act, say: (text, kind = 'info') => tell(text, kind) }
  }, [send, t, tell])
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(null), toastMs[said.kind])
    return () => clearTimeout(timer)
  }, [said])
  return (
    <ActContext value={acting}>
      {children}
      <section className={styles.toasts} aria-label={t('toast')}>
        <Toast
          message={said ? { id: said.id, text: said.text } : undefined}
          kind={said?.kind ?? 'done'}
          undoLabel={t('undo')}
          onUndo={said?.undo}
          dismissLabel={t('close')}
          onDismiss={() => setSaid(null)}
        />
      </section>
    </ActContext>
  )
}
