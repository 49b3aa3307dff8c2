import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Phase, Step } from '../../shared/domain/agenda.ts'
import { it, type CardView, type Noun, type Nouns } from '../../shared/views/nouns.ts'
import type { Presence, Trouble } from '../../shared/wire/messages.ts'
import type { Face } from '../../shared/wire/terms.ts'
import { losesWords, watchLoose } from './device.ts'
import { openSession } from './open.ts'
import type { LinkState, Outgoing, Session, Sheet } from './types.ts'

const SessionContext = createContext<Session | null>(null)

/** Gives a face the session that it works on. */
function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

interface LiveSessionProps {
  workshop: string
  as: Face
  ticket?: string | undefined
  /** Shown while the outbox is read from the device; a moment. */
  fallback?: ReactNode
  children: ReactNode
}

/** Opens a session for as long as it is mounted. What waits in the outbox stays on the device when it closes. */
export function LiveSession({ workshop, as, ticket, fallback = null, children }: LiveSessionProps) {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    let closed = false
    const opening = openSession({ workshop, as, ticket })
    void opening.then((opened) => (closed ? undefined : setSession(opened)))
    return () => {
      closed = true
      setSession(null)
      void opening.then((opened) => opened.close())
    }
  }, [workshop, as, ticket])
  return session ? <SessionProvider session={session}>{children}</SessionProvider> : fallback
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('a session is used outside of SessionProvider')
  return session
}

/** Anything read from the session; `read` gives the same value until something changed. */
function useRead<Value>(read: (session: Session) => Value): Value {
  const session = useSession()
  const snapshot = () => read(session)
  return useSyncExternalStore(session.store.subscribe, snapshot, snapshot)
}

/** One noun, or undefined while it is not known; without an id the one of which a workshop has just one. */
export function useNoun<N extends Noun>(noun: N, id: string = it): Nouns[N] | undefined {
  return useRead((session) => session.store.get(noun, id))
}

/** All of one kind in order of arrival. */
export function useAll<N extends Noun>(noun: N): readonly Nouns[N][] {
  return useRead((session) => session.store.all(noun))
}

/** Cards of everybody, or of one table. A phone is told of them only while something on it shows them: `shows` is false where nothing does. */
export function useCards(table: string | null = null, shows = true): readonly CardView[] {
  const session = useSession()
  useEffect(() => (shows ? session.followCards(table) : undefined), [session, table, shows])
  return useAll('card')
}

export const useSend = (): Session['send'] => useSession().send
export const useLinkState = (): LinkState => useRead((session) => session.link())
/** What the server has told its staff of its own state (D16). */
export const useTrouble = (): Trouble => useRead((session) => session.trouble())
export const usePresence = (): Presence => useRead((session) => session.presence())
/** Commands that wait or were refused, oldest first. */
export const useOutbox = (): readonly Outgoing[] => useRead((session) => session.outbox())
/** What is answered within this time needs no warning. */
const moment = 1000

/** Whether closing the page now would cost a card or words that are being written: then the person is told (D3). */
export function useAtRisk(): boolean {
  const session = useSession()
  const { subscribe } = session.store
  const watch = useCallback(
    (listener: () => void) => {
      const [stop, unwatch] = [subscribe(listener), watchLoose(listener)]
      return () => {
        stop()
        unwatch()
      }
    },
    [subscribe],
  )
  const calm = () => session.durable() || (session.link().state === 'online' && session.outbox().length === 0)
  const snapshot = () => !calm() || losesWords(session.workshop)
  const now = useSyncExternalStore(watch, snapshot, snapshot)
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return undefined
    const timer = setTimeout(() => setLasting(true), moment)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [now])
  return now && lasting
}

/** The server's time, renewed every so many milliseconds and rounded down to them, so that all faces tick together (D18). */
export function useNow(everyMs: number): number {
  const session = useSession()
  const subscribe = useCallback(
    (tick: () => void) => {
      // Looked at four times as often as it changes: a tick is late by a quarter at most.
      const ticking = setInterval(tick, everyMs / 4)
      return () => clearInterval(ticking)
    },
    [everyMs],
  )
  const snapshot = () => Math.floor(session.now() / everyMs) * everyMs
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}

/** A shared sheet while the component is mounted; null until it is open, with no name, or where it may not be opened. */
export function useSheet(name: string | null): Sheet | null {
  const session = useSession()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    if (name === null) return undefined
    let closed = false
    const opening = session.openSheet(name)
    opening.then((opened) => (closed ? undefined : setSheet(opened))).catch(() => undefined)
    return () => {
      closed = true
      setSheet(null)
      opening.then((opened) => opened.close()).catch(() => undefined)
    }
  }, [session, name])
  return useRead(() => latest(sheet))
}

/** A sheet that the server would not take goes on in another. */
const latest = (sheet: Sheet | null): Sheet | null => (sheet?.next ? latest(sheet.next) : sheet)

/** The plan of the step that runs, or null before the first. */
export function useCurrentStep(): Step | null {
  const current = useNoun('workshop')?.current
  return useNoun('agenda')?.steps.find((step) => step.id === current) ?? null
}

/** The phase of the step that runs, or null before the first. */
export function usePhase(): Phase | null {
  const step = useCurrentStep()
  return useNoun('agenda')?.phases.find((phase) => phase.id === step?.phase) ?? null
}
