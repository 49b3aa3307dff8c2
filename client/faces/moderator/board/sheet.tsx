import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { boardOf, readBoard } from '../../../../shared/sheets/board.ts'
import type { ClusterView } from '../../../../shared/views/nouns.ts'
import type { Reply } from '../../../../shared/wire/messages.ts'
import { useAll, useCards, useSession, useSheet } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { useAct } from '../act.tsx'
import { liveBoard, nothing, type LiveBoard, type Snapshot } from './live.ts'
import type { Board, Write } from './moves.ts'

export interface BoardSheet extends Snapshot {
  step: string
  /** One gesture, one transaction, one step of undo. */
  write: (writes: readonly Write[]) => void
  undo: () => void
  redo: () => void
  seal: () => Promise<void>
  /** Why the last sealing was refused; shown at the board until it changes. */
  refused: Extract<Reply, { ok: false }> | null
}

const BoardContext = createContext<BoardSheet | null>(null)

/** The board of the step that runs; null in other steps and until it is open. */
export const useBoardSheet = (): BoardSheet | null => use(BoardContext)

export function BoardSheetProvider({ step, children }: { step: string | null; children: ReactNode }) {
  const t = useTexts('moderator')
  const act = useAct()
  const session = useSession()
  const live = useLiveBoard(step)
  // Fetched while the network is there: a board that is opened just as it goes would never open.
  useEffect(() => void import('../../../session/sheets.ts').catch(() => undefined), [])
  const snapshot = useSyncExternalStore(live?.subscribe ?? never, live?.snapshot ?? blank, live?.snapshot ?? blank)
  const [refusal, setRefusal] = useState<{ board: Board; reply: BoardSheet['refused'] } | null>(null)
  const seal = useCallback(async () => {
    if (!step) return
    // Sheet and commands travel one after the other on the same socket: what was pushed before is read with it.
    const sealed = session.store.all('cluster').filter((cluster) => cluster.step === step)
    const seen = Object.fromEntries(sealed.map(({ id, name }) => [id, name]))
    const reply = await act('cluster.seal', { step, from: step, seen }, { done: t('seal.done') })
    setRefusal(reply.ok ? null : { board: live?.snapshot().board ?? blank().board, reply })
  }, [act, live, session, step, t])
  const sheet = useMemo<BoardSheet | null>(() => {
    if (!live || !step) return null
    const { write, undo, redo } = live
    return {
      ...snapshot,
      step,
      write,
      undo,
      redo,
      seal,
      refused: refusal?.board === snapshot.board ? refusal.reply : null,
    }
  }, [live, step, snapshot, seal, refusal])
  return <BoardContext value={sheet}>{children}</BoardContext>
}

const never = () => () => undefined
const blank = (): Snapshot => nothing

function useLiveBoard(step: string | null): LiveBoard | null {
  const sheet = useSheet(step === null ? null : boardOf(step))
  const [live, setLive] = useState<LiveBoard | null>(null)
  useEffect(() => {
    if (!sheet) return undefined
    const opened = liveBoard(sheet)
    setLive(opened)
    return () => {
      setLive(null)
      opened.close()
    }
  }, [sheet])
  return live
}

export type Sealing = 'never' | 'changed' | 'sealed'

/** Whether what lies on the board is what everybody sees as islands. */
export function useSealing(): Sealing {
  const sheet = useBoardSheet()
  const clusters = useAll('cluster')
  const cards = useCards()
  return useMemo(() => {
    if (!sheet) return 'never'
    const own = clusters.filter(({ step }) => step === sheet.step)
    if (own.length === 0) return 'never'
    const shown = new Set(cards.filter(({ state }) => state === 'shown').map(({ id }) => id))
    const lying = readBoard(sheet.board.groups, sheet.board.places)
      .map((group) => ({ ...group, cards: group.cards.filter((card) => shown.has(card)) }))
      .filter((group) => group.cards.length > 0)
    return asText(lying) === asText(own) ? 'sealed' : 'changed'
  }, [sheet, clusters, cards])
}

const asText = (groups: readonly Pick<ClusterView, 'id' | 'name' | 'cards'>[]): string =>
  JSON.stringify(
    groups.map(({ id, name, cards }) => [id, name, cards] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
