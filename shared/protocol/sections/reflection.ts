import type { Step } from '../../domain/agenda.ts'
import { moods } from '../../domain/ballot.ts'
import { cardsOf } from '../cards.ts'
import { heading, note, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { ballotsOf, notVoted } from '../votes.ts'
import { byColumn } from './collected.ts'
import { handsNote, totalsTable } from './weighing.ts'

/** 10. Reflection: mood as totals, feedback word for word. */
export function reflection(material: Material): Block[] {
  const { say, steps, blank } = material
  const own = steps.filter(({ kind, on }) => kind === 'reflect' || on === 'mood')
  const blocks = own.flatMap((step) => stepReflection(material, step))
  return [heading(1, say('reflection')), ...(blocks.length > 0 ? blocks : [paragraph(blank('blank.noReflection'))])]
}

function stepReflection(material: Material, step: Step): Block[] {
  const { say, blank } = material
  const cards = cardsOf(material, [step.id], 'card').filter(({ state }) => state !== 'withdrawn')
  return [
    heading(2, say('reflection.mood')),
    ...mood(material, step),
    heading(2, say('reflection.feedback')),
    ...(cards.length > 0 ? feedback(material, step, cards) : [paragraph(blank('blank.noCards'))]),
  ]
}

/** The scale keeps its order from low to high: a mood is no ranking. */
function mood(material: Material, step: Step): Block[] {
  const { say, blank } = material
  const ballots = ballotsOf(material, step.id).filter(({ on }) => on === 'mood')
  if (ballots.length === 0) return [paragraph(blank('blank.noBallot'))]
  return ballots.flatMap((ballot) =>
    ballot.open
      ? [note(say('weighing.open'))]
      : [
          totalsTable(material, ballot, [...moods]),
          ...handsNote(material, ballot),
          note(say('reflection.turnout', { voters: ballot.voters, present: ballot.present, silent: notVoted(ballot) })),
        ],
  )
}

/** Columns stand one level higher here than in the results, where a step's heading is above them. */
function feedback(material: Material, step: Step, cards: Parameters<typeof byColumn>[2]): Block[] {
  return byColumn(material, step, cards).map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block))
}
