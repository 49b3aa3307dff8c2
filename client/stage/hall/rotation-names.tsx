import type { ReactNode } from 'react'
import type { RoutesView } from '../../../shared/views/nouns.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { RotationColumns } from './rotation-columns.tsx'
import { RotationLetters } from './rotation-letters.tsx'
import { inNameOrder, rotationShape, shareOut } from './rotation-pages.ts'
import { usePage } from './turning.ts'
import { useRoom } from './use-room.ts'
import styles from './rotation-names.module.css'

type Row = RoutesView['rows'][number]

interface RotationNamesProps {
  rows: readonly Row[]
  /** Whose tables are meant. */
  round: number
  /** All rounds, where there is room for them. */
  course?: boolean
  /** In place of pages, where nobody has time to wait for the next. */
  otherwise?: ReactNode
}

/** Names with their tables, in as many columns as there is room for; what does not fit comes on the next page. */
export function RotationNames({ rows, round, course = false, otherwise }: RotationNamesProps) {
  const nameOf = useNames(rows)
  const language = useLanguage()
  const { box, room } = useRoom()
  const rounds = course ? Math.max(...rows.map(({ tables }) => tables.length)) : 1
  const longest = Math.max(...rows.map((row) => [...nameOf(row)].length))
  const shape = room && rotationShape({ people: rows.length, longest, rounds }, room)
  const many = shape !== null && shape.pages > 1
  const pages = shape ? shareOut(inNameOrder(rows, language), shape.pages) : []
  const page = usePage(pages.length)
  return (
    <div className={styles.plan}>
      <div ref={box} className={styles.names}>
        {many && otherwise}
        {shape && !(many && otherwise) && (
          <RotationColumns shape={shape} rows={pages[page] ?? []} round={round} nameOf={nameOf} />
        )}
      </div>
      {many && !otherwise && <RotationLetters pages={pages} page={page} />}
    </div>
  )
}

/** Who has given no name is called by number; of two with the same name both have theirs said. */
function useNames(rows: readonly Row[]): (row: Row) => string {
  const t = useTexts('tables')
  const s = useTexts('screen')
  const times = new Map<string, number>()
  for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1)
  return ({ name, number }) => {
    if (name === '') return t('guest', { number })
    return (times.get(name) ?? 0) > 1 ? s('rotation.same', { name, number }) : name
  }
}
