import * as v from 'valibot'
import type { Step } from '../domain/agenda.ts'
import { dotsIn, moods, tally, type Ballot, type Choice } from '../domain/ballot.ts'
import { idSchema } from '../domain/written.ts'
import { cardsOfStep, isOpen, openBallot, stepOf, type Workshop } from '../domain/workshop.ts'
import { hasMovedOn, stepSeen } from './expected.ts'
import { accept, acceptVote, command, guests, refuse, staff, type Decision } from './command.ts'

const dots = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))
const choiceSchema = v.pipe(
  v.record(idSchema, dots),
  v.check((choice) => Object.keys(choice).length <= 200, 'malformed'),
)

/** What can be voted on in a step: results of the steps it works on; merged, held and removed ones are no options. */
export function optionsOf(workshop: Workshop, step: Step): string[] {
  const inSource = ({ step: source }: { step: string }): boolean => step.of.includes(source)
  switch (step.on) {
    case 'mood':
      return [...moods]
    case 'cards':
      return step.of
        .flatMap((source) => cardsOfStep(workshop, source))
        .filter((card) => card.state === 'shown' && card.mergedInto === null && card.kind === 'card')
        .map((card) => card.id)
    case 'clusters':
      return [...workshop.clusters.values()].filter(inSource).map((cluster) => cluster.id)
    case 'goals':
      return [...workshop.goals.values()].filter(inSource).map((goal) => goal.id)
    case 'sketches':
      return [...workshop.sketches.values()]
        .filter((sketch) => inSource(sketch) && !sketch.removed)
        .map((sketch) => sketch.id)
    case null:
      return []
  }
}

/** S16: the budget holds for the whole choice, which replaces any earlier one of the same voter. */
function judge(ballot: Ballot, choice: Choice): Decision | null {
  const options = new Set(ballot.options)
  if (!Object.keys(choice).every((option) => options.has(option))) return refuse('option-unknown')
  if (dotsIn(choice) > ballot.dots) return refuse('too-many-dots', { most: ballot.dots })
  if (!ballot.stack && Object.values(choice).some((given) => given > 1)) return refuse('no-stacking')
  return null
}

function close(workshop: Workshop, ballot: Ballot, present: number): Decision {
  const votes = [...(workshop.votes.get(ballot.id)?.values() ?? [])]
  const totals = tally(ballot.options, votes)
  return accept({ type: 'ballot.closed', ballot: ballot.id, totals, voters: votes.length, present })
}

/** Ballots that a step has had: whoever opens one more has seen so many (D17). */
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const ballotsOf = (workshop: Workshop, step: string): number =>
  [...workshop.ballots.values()].filter((ballot) => ballot.step === step).length

const ballotOnly = v.strictObject({ ballot: idSchema })

export const ballotCommands = {
  'ballot.open': command(
    staff,
    v.strictObject({ ballot: idSchema, step: idSchema, from: stepSeen, seen: v.optional(count) }),
    ({ ballot, step: id, from, seen }, { workshop }) => {
      if (hasMovedOn(workshop, from) || (seen ?? ballotsOf(workshop, id)) !== ballotsOf(workshop, id)) {
        return refuse('moved-on')
      }
      const step = stepOf(workshop, id)
      if (!step || !step.on) return refuse('step-unknown')
      if (!isOpen(workshop, id)) return refuse('step-closed')
      if (openBallot(workshop)) return refuse('ballot-open')
      if (workshop.ballots.has(ballot)) return refuse('card-known')
      const options = optionsOf(workshop, step)
      if (options.length === 0) return refuse('ballot-empty')
      return accept({
        type: 'ballot.opened',
        ballot,
        step: id,
        on: step.on,
        options,
        dots: Math.max(1, step.dots),
        stack: step.stack,
      })
    },
  ),

  /** A guest's whole choice; an empty one abstains. */
  'vote.cast': command(
    guests,
    v.strictObject({ ballot: idSchema, choice: choiceSchema }),
    ({ ballot: id, choice }, { workshop }, actor) => {
      const ballot = workshop.ballots.get(id)
      if (!ballot) return refuse('ballot-unknown')
      if (!ballot.open) return refuse('ballot-closed')
      return judge(ballot, choice) ?? acceptVote({ ballot: id, voter: actor.who, choice })
    },
  ),

  'ballot.close': command(staff, ballotOnly, ({ ballot: id }, { workshop, present }) => {
    const ballot = workshop.ballots.get(id)
    if (!ballot) return refuse('ballot-unknown')
    return ballot.open ? close(workshop, ballot, present) : refuse('ballot-closed')
  }),

  /** Hands or paper dots, counted by people and kept beside the device votes. */
  'ballot.count': command(
    staff,
    v.strictObject({
      ballot: idSchema,
      option: idSchema,
      hands: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    }),
    (input, { workshop }) => {
      const ballot = workshop.ballots.get(input.ballot)
      if (!ballot) return refuse('ballot-unknown')
      if (!ballot.options.includes(input.option)) return refuse('option-unknown')
      return accept({ type: 'ballot.counted', ...input })
    },
  ),

  'ballot.discard': command(staff, ballotOnly, ({ ballot }, { workshop }) =>
    workshop.ballots.get(ballot)?.open ? accept({ type: 'ballot.discarded', ballot }) : refuse('ballot-closed'),
  ),
}
