import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { BoardCard } from './board-card.tsx'
import { useColumnWords } from './board-cards.ts'
import { useCardHands } from './card-hands.ts'
import { dragOn } from './drag.ts'
import type { DragHooks } from './grip.ts'
import { useFlip } from './flip.ts'
import { fits } from './gestures.ts'
import { Island } from './island.tsx'
import type { Wall } from './moves.ts'
import type { ZonesProps } from './zones-props.ts'
import { useBoardSheet } from './sheet.tsx'
import styles from './board.module.css'

/** The two halves of the board: what has no island yet, and the islands. */
export function Zones(props: ZonesProps) {
  const { root, wall, cards, course, selection, making, elsewhere, nameless, onMove } = props
  const t = useTexts('moderator')
  const columnOf = useColumnWords(course)
  const [focused, setFocused] = useState<string | null>(null)
  useDragging(props)
  const hands = useCardHands({ ...props, setFocused })
  useFocusBack(root, focused, wall)
  const first = wall.unsorted[0] ?? wall.islands.find((island) => island.cards.length > 0)?.cards[0] ?? null
  const roving = focused !== null && cards.has(focused) ? focused : first
  const card = (id: string) => {
    const found = cards.get(id)
    if (!found) return null
    return (
      <BoardCard
        key={id}
        id={id}
        number={found.number}
        text={found.text}
        column={columnOf(found)}
        onBehalf={found.onBehalf ? t('cards.onBehalfShort') : ''}
        selected={selection.cards.has(id)}
        tabbable={id === roving}
      />
    )
  }
  return (
    <div ref={root} className={styles.zones} data-chosen={selection.cards.size > 0 || undefined} {...hands}>
      <section
        className={styles.unsorted}
        data-drop="unsorted"
        data-scrolls
        aria-label={t('board.unsorted')}
        tabIndex={-1}
      >
        <h3 className={styles.zoneTitle}>
          {t('board.unsorted')} <span className={styles.number}>{wall.unsorted.length}</span>
        </h3>
        <ul className={styles.loose}>{wall.unsorted.map(card)}</ul>
        {wall.unsorted.length === 0 && (
          <p className={styles.hint}>{cards.size === 0 ? t('board.noCards') : t('board.allSorted')}</p>
        )}
        {elsewhere > 0 && <p className={styles.elsewhere}>{t('board.elsewhere', { count: elsewhere })}</p>}
      </section>
      <section className={styles.islands} data-drop="new" data-scrolls aria-label={t('board.islands')} tabIndex={-1}>
        <h3 className={styles.zoneTitle}>
          {t('board.islands')} <span className={styles.number}>{wall.islands.length}</span>
        </h3>
        <div className={styles.sea}>
          {wall.islands.map((island, index) => (
            <Island
              key={island.id}
              id={island.id}
              name={island.name}
              count={island.cards.length}
              nameless={nameless && island.name.trim() === '' && island.cards.length > 0}
              first={index === 0}
              last={index === wall.islands.length - 1}
              onRename={(name) => making.rename(island.id, name)}
              onMenu={(action) =>
                action === 'merge' ? onMove({ kind: 'island', island: island.id }) : making.islandDo(island.id, action)
              }
            >
              {island.cards.map(card)}
            </Island>
          ))}
        </div>
        <p className={styles.hint}>{wall.islands.length === 0 ? t('board.teach') : t('board.newHere')}</p>
      </section>
    </div>
  )
}

/** Pushing by pointer; a card that is chosen takes all the chosen ones with it. */
function useDragging({ root, wall, selection, making }: ZonesProps): void {
  const sheet = useBoardSheet()
  const glide = useFlip(root, wall)
  const hooks: DragHooks = {
    gripAt: (element) => {
      const island = element.getAttribute('data-grip')
      if (island) return { kind: 'island', island }
      const card = element.getAttribute('data-card')
      if (!card || !sheet) return null
      return { kind: 'cards', cards: selection.cards.has(card) ? [...selection.cards] : [card] }
    },
    fits: (grip, target) => sheet !== null && fits(sheet.board, grip, target),
    drop: (grip, target, ghost) => {
      if (grip.kind === 'cards') glide(grip.cards, ghost)
      making.make(grip, target)
    },
  }
  const latest = useRef(hooks)
  useEffect(() => {
    latest.current = hooks
  })
  useEffect(() => (root.current ? dragOn(root.current, () => latest.current) : undefined), [root])
}

/** A card that moved is a new element at its new place: the focus goes there with it, and only then. */
function useFocusBack(root: RefObject<HTMLDivElement | null>, focused: string | null, wall: Wall): void {
  const place = wall.islands.find(({ cards }) => focused !== null && cards.includes(focused))?.id
  useEffect(() => {
    if (!focused || document.activeElement !== document.body) return
    root.current?.querySelector<HTMLElement>(`[data-card="${focused}"]`)?.focus({ preventScroll: true })
  }, [root, focused, place])
}
