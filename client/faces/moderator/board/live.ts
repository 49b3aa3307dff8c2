import { UndoManager, type Map as YMap } from 'yjs'
import { boardRoots, type GroupEntry, type PlaceEntry } from '../../../../shared/sheets/board.ts'
import type { Sheet } from '../../../session/types.ts'
import { emptyBoard, type Board, type Write } from './moves.ts'

export interface Snapshot {
  board: Board
  canUndo: boolean
  canRedo: boolean
}

export const nothing: Snapshot = { board: emptyBoard, canUndo: false, canRedo: false }

/** The board's sheet as values that are replaced, and gestures that are written whole. */
export interface LiveBoard {
  subscribe: (listener: () => void) => () => void
  snapshot: () => Snapshot
  write: (writes: readonly Write[]) => void
  undo: () => void
  redo: () => void
  close: () => void
}

/** Marks what was written here, so that undo takes back one's own gestures and never another moderator's. */
const ownHand = 'own hand'

export function liveBoard({ doc }: Sheet): LiveBoard {
  const groups: YMap<GroupEntry> = doc.getMap(boardRoots.groups)
  const places: YMap<PlaceEntry> = doc.getMap(boardRoots.places)
  const history = new UndoManager([groups, places], { trackedOrigins: new Set([ownHand]), captureTimeout: 0 })
  const listeners = new Set<() => void>()
  const read = (): Snapshot => ({
    board: { groups: groups.toJSON(), places: places.toJSON() },
    canUndo: history.canUndo(),
    canRedo: history.canRedo(),
  })
  let now = read()
  const changed = (): void => {
    now = read()
    for (const listener of listeners) listener()
  }
  doc.on('afterTransaction', changed)
  history.on('stack-item-added', changed)
  history.on('stack-item-popped', changed)
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    write: (writes) =>
      doc.transact(() => {
        for (const write of writes) put(write, groups, places)
      }, ownHand),
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    close: () => {
      doc.off('afterTransaction', changed)
      history.destroy()
    },
  }
}

function put(write: Write, groups: YMap<GroupEntry>, places: YMap<PlaceEntry>): void {
  if (write.value === null) (write.root === 'groups' ? groups : places).delete(write.id)
  else if (write.root === 'groups') groups.set(write.id, write.value)
  else places.set(write.id, write.value)
}
