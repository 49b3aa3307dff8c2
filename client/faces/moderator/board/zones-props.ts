import type { RefObject } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import type { Course } from '../course.ts'
import type { Grip } from './grip.ts'
import type { Making } from './making.ts'
import type { Wall } from './moves.ts'
import type { Selection } from './selection.ts'

export interface ZonesProps {
  root: RefObject<HTMLDivElement | null>
  wall: Wall
  cards: ReadonlyMap<string, CardView>
  course: Course
  selection: Selection
  making: Making
  /** Cards of the same steps that do not lie here. */
  elsewhere: number
  nameless: boolean
  onMove: (grip: Grip) => void
  onMenu: (card: string) => void
}
