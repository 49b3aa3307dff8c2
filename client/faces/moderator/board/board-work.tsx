import { useMemo, useRef, useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import type { Course } from '../course.ts'
import { useBoardCards } from './board-cards.ts'
import { BoardTools } from './board-tools.tsx'
import { CardMenu } from './card-menu.tsx'
import type { Grip } from './grip.ts'
import { MoveDialog } from './move-dialog.tsx'
import { wallOf } from './moves.ts'
import { useSelection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useBoardSheet } from './sheet.tsx'
import { useMaking } from './making.ts'
import { Zones } from './zones.tsx'
import styles from './board.module.css'

/** The board of a cluster step: cards become islands, by pointer, by taps or by keys (A1). */
export function BoardWork({ step, course }: { step: Step; course: Course }) {
  const t = useTexts('moderator')
  const sheet = useBoardSheet()
  const root = useRef<HTMLDivElement>(null)
  const { cards, ids, elsewhere } = useBoardCards(step)
  const wall = useMemo(() => sheet && wallOf(sheet.board, ids), [sheet, ids])
  const selection = useSelection(ids)
  const [moving, setMoving] = useState<Grip | null>(null)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const making = useMaking({ sheet, cards, wall, done: selection.clear })
  if (!sheet || !wall) return <p className={styles.waiting}>{t('board.opening')}</p>
  const menuCard = menuFor === null ? undefined : cards.get(menuFor)
  return (
    <section className={styles.board} aria-label={t('board.title')}>
      <BoardTools sheet={sheet} selection={selection} making={making} />
      <Zones
        root={root}
        wall={wall}
        cards={cards}
        course={course}
        selection={selection}
        making={making}
        elsewhere={elsewhere}
        nameless={sheet.refused?.code === 'cluster-unnamed'}
        onMove={setMoving}
        onMenu={setMenuFor}
      />
      {selection.cards.size > 0 && (
        <SelectionBar cards={cards} selection={selection} making={making} onMove={setMoving} />
      )}
      {menuCard && (
        <CardMenu root={root} card={menuCard} making={making} onMove={setMoving} onClose={() => setMenuFor(null)} />
      )}
      <MoveDialog
        grip={moving}
        islands={wall.islands}
        onClose={() => setMoving(null)}
        onMove={(target) => {
          if (moving) making.make(moving, target)
          setMoving(null)
        }}
      />
      <LiveRegion polite={making.said} pace={500} />
    </section>
  )
}
