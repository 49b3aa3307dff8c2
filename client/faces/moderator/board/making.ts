import { useRef, useState } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { newId } from '../../../session/id.ts'
import { useTexts } from '../../../texts/texts.tsx'
import type { Announcement } from '../../../ui/live-region.tsx'
import type { Grip, Target } from './grip.ts'
import { writesOf } from './gestures.ts'
import { dissolveIsland, ontoNewIsland, renameIsland, shiftIsland, type Wall, type Write } from './moves.ts'
import type { BoardSheet } from './sheet.tsx'

export interface Making {
  make: (grip: Grip, target: Target) => void
  rename: (island: string, name: string) => void
  islandDo: (island: string, action: string) => void
  newIsland: () => void
  undo: () => void
  redo: () => void
  /** What screen readers hear of it. */
  said: Announcement | undefined
}

interface MakingProps {
  sheet: BoardSheet | null
  cards: ReadonlyMap<string, CardView>
  wall: Wall | null
  /** A move was made: what was chosen for it is chosen no more. */
  done: () => void
}

/** Every gesture on the board: written in one piece and told in words. */
export function useMaking({ sheet, cards, wall, done }: MakingProps): Making {
  const t = useTexts('moderator')
  const [said, setSaid] = useState<Announcement>()
  const count = useRef(0)
  const say = (text: string): void => {
    count.current += 1
    setSaid({ id: count.current, text })
  }
  const nameOf = (island: string): string => wall?.islands.find(({ id }) => id === island)?.name || t('board.unnamed')
  const write = (writes: readonly Write[], words: string): void => {
    if (writes.length === 0) return
    sheet?.write(writes)
    say(words)
  }
  const what = (grip: Grip): string => {
    if (grip.kind === 'island') return nameOf(grip.island)
    const [only] = grip.cards
    if (grip.cards.length === 1 && only) return t('card.number', { number: cards.get(only)?.number ?? 0 })
    return t('cards', { count: grip.cards.length })
  }
  const where = (target: Target): string => {
    if (target.kind === 'island') return t('board.said.onto', { name: nameOf(target.id) })
    if (target.kind === 'card') return t('board.said.card', { number: cards.get(target.id)?.number ?? 0 })
    return t(target.kind === 'new' ? 'board.said.new' : 'board.said.unsorted')
  }
  const board = sheet?.board
  return {
    said,
    make: (grip, target) => {
      if (!board) return
      write(writesOf(board, grip, target), `${what(grip)}: ${where(target)}`)
      done()
    },
    rename: (island, name) => board && write(renameIsland(board, island, name), t('board.said.named', { name })),
    newIsland: () => board && write(ontoNewIsland(board, [], newId()), t('board.said.newEmpty')),
    islandDo: (island, action) => {
      if (!board) return
      const name = nameOf(island)
      if (action === 'dissolve') write(dissolveIsland(board, island), t('board.said.dissolved', { name }))
      if (action === 'earlier') write(shiftIsland(board, island, -1), t('board.said.shifted', { name }))
      if (action === 'later') write(shiftIsland(board, island, 1), t('board.said.shifted', { name }))
    },
    undo: () => {
      if (!sheet?.canUndo) return
      sheet.undo()
      say(t('undone'))
    },
    redo: () => {
      if (!sheet?.canRedo) return
      sheet.redo()
      say(t('redone'))
    },
  }
}
