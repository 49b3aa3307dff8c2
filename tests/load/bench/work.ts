import type { Figure } from '../../faults/kit/experiment.ts'

/** Something that people do in a hall, measured. */
export interface Work {
  /** As it is called on the command line: `burst`. */
  id: string
  /** What is done, in a sentence. */
  title: string
  /** The same with more and more people or cards; each is run in a process of its own. */
  cases: Case[]
}

export interface Case {
  /** `1,000 phones`: unique within its work. */
  name: string
  /** How many of what grows, for the plot; absent where nothing is compared with it. */
  size?: number
  /** Part of the short form, which only shows that the bench works. */
  short?: boolean
  run: (course: Course) => Promise<Measure[]>
}

export interface Course {
  seed: string
  /** Divides times and counts where nothing is to be measured; 1 in the full form. */
  shrink: number
  log: (line: string) => void
}

/** `most` is what the house wants to reach; it is told, and never fails a run. */
export interface Measure extends Pick<Figure, 'name' | 'value' | 'unit' | 'most'> {
  /** Drawn as growth over the sizes of its work. */
  grows?: boolean
}
