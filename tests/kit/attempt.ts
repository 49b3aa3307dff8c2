import type { Actor } from '../../shared/commands/command.ts'

/** One random wish of somebody: the numbers choose among what is there when its turn comes, so that most wishes make sense. */
export interface Attempt {
  name: string
  actor: Actor
  text: string
  a: number
  b: number
  flag: boolean
}
