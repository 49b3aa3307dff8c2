import type { Step } from '../../domain/agenda.ts'
import { ranking, type Ballot } from '../../domain/ballot.ts'
import { heading, note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { ballotsOf, mergedBefore, notVoted, unusedDots } from '../votes.ts'
import { factsTable, namedTable } from './facts.ts'

/** 7. Weighing: mode, budget, who could vote, devices and hands apart, abstentions, merges made before. */
export function weighing(material: Material): Block[] {
  const { say, blank, steps } = material
  const blocks = steps
    .filter(({ on, kind }) => on !== 'mood' && (kind === 'weigh' || on !== null))
    .flatMap((step) => stepWeighing(material, step))
  const none = blocks.length === 0 ? [paragraph(blank('blank.noBallot'))] : []
  return [heading(1, say('weighing')), ...none, ...blocks]
}

function stepWeighing(material: Material, step: Step): Block[] {
  const { local, blank, accentOf } = material
  const ballots = ballotsOf(material, step.id)
  const title = heading(2, local(step.title), accentOf(step))
  if (ballots.length === 0) return step.kind === 'weigh' ? [title, paragraph(blank('blank.noBallot'))] : []
  return [
    title,
    ...ballots.flatMap((ballot, index) => ballotBlocks(material, ballot, ballots.length > 1 ? index + 1 : null)),
  ]
}

function ballotBlocks(material: Material, ballot: Ballot, round: number | null): Block[] {
  const { say, clock } = material
  const title = round === null ? [] : [heading(3, say('weighing.round', { round, time: clock.time(ballot.openedAt) }))]
  if (ballot.open) return [...title, mode(material, ballot), note(say('weighing.open'))]
  return [
    ...title,
    mode(material, ballot),
    totalsTable(material, ballot),
    note(say('weighing.order')),
    ...handsNote(material, ballot),
  ]
}

type Facts = Parameters<typeof factsTable>[2]

function mode(material: Material, ballot: Ballot): Block {
  const { say, clock, blank } = material
  const stack = say(ballot.stack ? 'weighing.stack' : 'weighing.noStack')
  const closed = ballot.closedAt
  const outcome: Facts =
    closed === null
      ? []
      : [
          ['weighing.voters', say('weighing.votersOf', { voters: ballot.voters, present: ballot.present })],
          ['weighing.notVoted', say('number', { count: notVoted(ballot) })],
          ['weighing.unused', say('number', { count: unusedDots(ballot) })],
        ]
  return factsTable(material, 'weighing.facts', [
    ['weighing.mode', say('weighing.dots', { count: ballot.dots, stack })],
    ['weighing.who', say('weighing.whoText')],
    [
      'weighing.when',
      closed === null
        ? blank('blank.stillOpen')
        : say('span', { from: clock.time(ballot.openedAt), to: clock.time(closed) }),
    ],
    ...outcome,
    ...merges(material, ballot),
  ])
}

/** Goals, utopias and projects are never merged, so nothing is said about it there. */
function merges(material: Material, ballot: Ballot): Facts {
  if (ballot.on !== 'cards' && ballot.on !== 'clusters') return []
  const merged = mergedBefore(material, ballot)
  return [['weighing.merged', merged.length > 0 ? merged.join('\n') : material.say('weighing.noMerged')]]
}

/** Devices and hands stand in columns of their own and are never added up silently (the order alone uses both). */
export function totalsTable(material: Material, ballot: Ballot, inOrder = ranking(ballot)): Block {
  const { say, names } = material
  const rows = inOrder.map((option): Cell[] => {
    const hands = ballot.hands[option]
    return [
      nameOf(material, option) ?? names.option(option),
      say('number', { count: ballot.totals[option] ?? 0 }),
      hands === undefined ? '–' : say('number', { count: hands }),
    ]
  })
  const columns: [string, number][] = [
    [say('weighing.option'), 6],
    [say('weighing.devices'), 2],
    [say('weighing.hands'), 2],
  ]
  return namedTable(table(say('weighing.totals'), columns, rows))
}

/** A dash is no zero: nobody counted hands there. */
export function handsNote({ say }: Material, { options, hands }: Ballot): Block[] {
  return options.every((option) => hands[option] !== undefined) ? [] : [note(say('weighing.noHands'))]
}

function nameOf({ say }: Material, option: string): string | null {
  switch (option) {
    case 'mood-1':
    case 'mood-2':
    case 'mood-3':
    case 'mood-4':
    case 'mood-5':
      return say(option)
    default:
      return null
  }
}
