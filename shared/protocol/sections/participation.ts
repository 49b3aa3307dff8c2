import { isAlive } from '../../domain/card.ts'
import { lateIn } from '../cards.ts'
import { heading, note, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { factsTable } from './facts.ts'

/** 4. Participation: numbers only, never a list of persons. */
export function participation(material: Material): Block[] {
  const { workshop, say, blank } = material
  const cards = [...workshop.cards.values()].filter(isAlive)
  const behalf = cards.filter(({ onBehalf }) => onBehalf).length
  const late = lateIn(material)
  return [
    heading(1, say('participation')),
    factsTable(material, 'participation.facts', [
      ['participation.joined', number(workshop.participants.size)],
      ['participation.without', blank('blank.untold')],
      ['participation.groups', blank('blank.untold')],
      ['participation.cards', number(cards.length)],
      ['participation.onBehalf', number(behalf)],
      ['participation.late', number(cards.filter(({ id }) => late.has(id)).length)],
      ['participation.voters', mostVoters(material)],
    ]),
    note(say('participation.note')),
  ]

  function number(count: number): Cell {
    return say('number', { count })
  }
}

function mostVoters({ workshop, say, blank }: Material): Cell {
  const closed = [...workshop.ballots.values()].filter((ballot) => !ballot.open)
  if (closed.length === 0) return blank('blank.noBallot')
  return say('number', { count: Math.max(...closed.map(({ voters }) => voters)) })
}
