import * as v from 'valibot'
import { agreementCommands } from './agreement.ts'
import { ballotCommands } from './ballot.ts'
import { cardCommands } from './card.ts'
import { clusterCommands } from './cluster.ts'
import type { Actor, Command, Decision, Facts } from './command.ts'
import { courseCommands } from './course.ts'
import { erasureCommands } from './erasure.ts'
import { goalCommands } from './goal.ts'
import { isRefusalCode, type RefusalCode } from './refusal.ts'
import { noticeCommands } from './notice.ts'
import { peopleCommands } from './people.ts'
import { roundCommands } from './round.ts'
import { seatCommands } from './seat.ts'
import { sketchCommands } from './sketch.ts'
import { tableCommands } from './table.ts'
import { wallCommands } from './wall.ts'
import { workshopCommands } from './workshop.ts'

export const commands = {
  ...workshopCommands,
  ...courseCommands,
  ...cardCommands,
  ...wallCommands,
  ...clusterCommands,
  ...goalCommands,
  ...sketchCommands,
  ...ballotCommands,
  ...agreementCommands,
  ...tableCommands,
  ...peopleCommands,
  ...seatCommands,
  ...roundCommands,
  ...noticeCommands,
  ...erasureCommands,
}

export type CommandName = keyof typeof commands
export type InputOf<Name extends CommandName> = v.InferInput<(typeof commands)[Name]['input']>

const byName = new Map<string, Command>(Object.entries(commands))

/** A command that has passed the door: known, allowed to this actor, well-formed. */
export interface Judgeable {
  name: string
  decide(facts: Facts): Decision
}

/**
 * The door of every command: unknown names, roles that may not, and malformed input are refused before anything is read.
 * A schema's message is itself a refusal code where it has one (text-too-long), else the input is `malformed`.
 */
export function admit(name: string, input: unknown, actor: Actor): Judgeable | Extract<Decision, { accepted: false }> {
  const known = byName.get(name)
  if (!known) return refusal('unknown-command')
  if (!known.may.includes(actor.role)) return refusal('not-allowed')
  const parsed = v.safeParse(known.input, input, { abortEarly: true })
  if (!parsed.success) {
    const code = parsed.issues[0].message
    return refusal(isRefusalCode(code) ? code : 'malformed')
  }
  return {
    name,
    decide: (facts) =>
      isOver(name, facts) ? refusal('workshop-anonymised') : known.decide(parsed.output, facts, actor),
  }
}

/** What an office still writes down when the people are gone from the log (P7). */
const lasting = ['workshop.describe', 'notice.write', 'outlook.write', 'workshop.anonymise']

const isOver = (name: string, { workshop }: Facts): boolean =>
  workshop.anonymisedAt !== null && !lasting.includes(name) && !name.startsWith('agreement.')

function refusal(code: RefusalCode): Extract<Decision, { accepted: false }> {
  return { accepted: false, code, params: {} }
}
