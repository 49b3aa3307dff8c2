import { useEffect } from 'react'
import { useAll, useNoun, useSession } from '../../session/react.tsx'
import { ringGong } from '../../tables/gong.ts'

/** A wall that was away for longer has missed the call, and shows it without a sound. */
const fresh = 5_000

/** A gong calls to every change of tables, unless the step is quiet. Its sign and its words stand on the wall for those who do not hear it. */
export function useGong(): void {
  const session = useSession()
  const agenda = useNoun('agenda')
  const called = useAll('round').findLast(({ state }) => state === 'called')
  const sounds = agenda?.steps.find(({ id }) => id === called?.step)?.seating?.gong ?? false
  const at = sounds ? (called?.calledAt ?? null) : null
  useEffect(() => {
    if (at !== null && session.now() - at < fresh) void ringGong()
  }, [session, at])
}
