import { isAlive } from '../../domain/card.ts'
import { heading, note, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { sittingsOf } from '../sittings.ts'
import type { TextKey } from '../texts/index.ts'
import { factsTable } from './facts.ts'

/** 4. Participation: numbers only, never a list of persons. */
export function participation(material: Material): Block[] {
  const { say } = material
  return [
    heading(1, say('participation')),
    factsTable(material, 'participation.facts', [
      ...peopleFacts(material),
      ...tableFacts(material),
      ...cardFacts(material),
      ['participation.voters', mostVoters(material)],
    ]),
    note(say('participation.note')),
  ]
}

type Facts = [TextKey, Cell][]

const number = ({ say }: Material, count: number): Cell => say('number', { count })

function peopleFacts(material: Material): Facts {
  const { workshop, blank } = material
  const people = [...workshop.participants.values()]
  const without = people.filter(({ device }) => !device).length
  return [
    ['participation.joined', number(material, people.length - without)],
    // That nobody was enrolled says nothing about those who were there without a device.
    ['participation.without', without > 0 ? number(material, without) : blank('blank.untold')],
    ['participation.groups', groups(material)],
  ]
}

/** P6: a group of fewer would point at persons. */
const fewestInGroup = 5

function groups({ workshop, say, blank }: Material): Cell {
  const counts = new Map<string, number>()
  for (const { group } of workshop.participants.values()) counts.set(group, (counts.get(group) ?? 0) + 1)
  const unsaid = counts.get('') ?? 0
  const told = [...counts].filter(([name]) => name !== '')
  if (told.length === 0) return blank('blank.untold')
  const shown = told.filter(([, count]) => count >= fewestInGroup).sort(([, a], [, b]) => b - a)
  const others = told.filter(([, count]) => count < fewestInGroup).reduce((sum, [, count]) => sum + count, 0)
  return [
    ...shown.map(([name, count]) => say('participation.group', { name, count })),
    ...(others > 0 ? [say('participation.otherGroups', { count: others })] : []),
    ...(unsaid > 0 ? [say('participation.noGroup', { count: unsaid })] : []),
  ].join('\n')
}

function tableFacts(material: Material): Facts {
  const { workshop, steps, presence, say } = material
  const talks = steps.filter(({ kind }) => kind === 'rounds')
  if (talks.length === 0) return []
  const held = talks.reduce((sum, { id }) => sum + sittingsOf(workshop, presence, id).length, 0)
  const planned = talks.reduce((sum, { seating }) => sum + (seating?.questions.length ?? 0), 0)
  return [
    ['participation.tables', number(material, workshop.tables.size)],
    ['participation.rounds', say('participation.roundsOf', { held, planned })],
  ]
}

function cardFacts(material: Material): Facts {
  const { workshop, steps, late } = material
  const cards = [...workshop.cards.values()].filter(isAlive)
  const insights = cards.filter(({ kind }) => kind === 'insight').length
  const hasTables = steps.some(({ kind }) => kind === 'rounds')
  return [
    ['participation.cards', number(material, cards.length)],
    ...(hasTables ? ([['participation.insights', number(material, insights)]] satisfies Facts) : []),
    ['participation.onBehalf', number(material, cards.filter(({ onBehalf }) => onBehalf).length)],
    ['participation.late', number(material, cards.filter(({ id }) => late.has(id)).length)],
  ]
}

function mostVoters({ workshop, say, blank }: Material): Cell {
  const closed = [...workshop.ballots.values()].filter((ballot) => !ballot.open)
  if (closed.length === 0) return blank('blank.noBallot')
  return say('number', { count: Math.max(...closed.map(({ voters }) => voters)) })
}
