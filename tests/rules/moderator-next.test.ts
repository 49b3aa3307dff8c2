import { describe, expect, test } from 'vitest'
import { nextOf, stepAfter, stepBefore, type NextFacts } from '../../client/faces/moderator/next.ts'
import { beginOf, scheduleOf } from '../../client/faces/moderator/run-sheet/times.ts'
import { inOrder, notRunYet, type Run } from '../../shared/domain/run.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'

const order = inOrder(agendaOf(zukunftswerkstatt, 'evening'))
const step = (id: string) => order.find((each) => each.id === id) ?? null
const run = (changes: Partial<Run>): Run => ({ ...notRunYet, ...changes })

function facts(changes: Partial<NextFacts>): NextFacts {
  const plain = {
    status: 'open',
    order,
    current: null,
    run: () => notRunYet,
    cards: 0,
    round: null,
    report: null,
  } as const
  return { ...plain, openBallot: null, voted: false, sealed: false, ...changes }
}

/** The button in one word: what it does, and with which step. */
function said(changes: Partial<NextFacts>): string {
  const next = nextOf(facts(changes))
  return 'step' in next ? `${next.kind} ${next.step.id}` : next.kind
}

describe('the one large button', () => {
  test('opens the workshop, then begins the first step', () => {
    expect(said({ status: 'draft' })).toBe('open')
    expect(said({})).toBe('start welcome')
    expect(said({ status: 'closed' })).toBe('reopen')
  })

  test('goes on from a step in which nothing is left to do', () => {
    expect(said({ current: step('welcome') })).toBe('next criticism-cards')
    expect(said({ current: step('criticism-cards'), cards: 12 })).toBe('next criticism-islands')
  })

  test('reveals what was collected hidden before it goes on, and does not ask for it without cards', () => {
    const plain = step('criticism-cards')
    const hidden = plain && { ...plain, hidden: true }
    expect(said({ current: hidden, cards: 3 })).toBe('reveal criticism-cards')
    expect(said({ current: hidden, cards: 0 })).toBe('next criticism-islands')
    expect(said({ current: hidden, cards: 3, run: () => run({ revealed: true }) })).toBe('next criticism-islands')
  })

  test('seals the islands, and again when the board has changed since', () => {
    expect(said({ current: step('criticism-islands') })).toBe('seal criticism-islands')
    expect(said({ current: step('criticism-islands'), sealed: true })).toBe('next criticism-dots')
  })

  test('opens a ballot, closes it, and only then goes on', () => {
    const current = step('criticism-dots')
    expect(said({ current })).toBe('ballot.open criticism-dots')
    expect(said({ current, openBallot: 'b1' })).toBe('ballot.close')
    expect(said({ current, voted: true })).toBe('next main-points')
  })

  test('asks for the mood in the reflection, and then ends the workshop', () => {
    const current = step('reflection')
    expect(said({ current })).toBe('ballot.open reflection')
    expect(said({ current, voted: true })).toBe('close')
  })

  test('passes over what was left out, in both directions', () => {
    const leftOut = (id: string) => run({ status: id === 'criticism-cards' ? 'skipped' : 'planned' })
    expect(stepAfter({ order, current: step('welcome'), run: leftOut })?.id).toBe('criticism-islands')
    expect(stepBefore({ order, current: step('criticism-islands'), run: leftOut })?.id).toBe('welcome')
    expect(stepBefore({ order, current: step('welcome'), run: leftOut })).toBeNull()
  })
})

describe('the hours of the run sheet', () => {
  const minute = 60_000
  const begin = Date.parse('2026-11-27T18:00')

  test('follow the invitation, and a rehearsal on another day follows its own opening', () => {
    expect(beginOf('2026-11-27', '18:00', null)).toBe(begin)
    expect(beginOf('2026-11-27', '18:00', begin + 7 * minute)).toBe(begin)
    expect(beginOf('2026-11-27', '18:00', begin - 26 * 60 * minute)).toBe(begin - 26 * 60 * minute)
    expect(beginOf('', '', 5)).toBe(5)
    expect(beginOf('', '', null)).toBeNull()
  })

  test('a step that began late moves what comes after it, while the plan stands', () => {
    const runs = new Map([
      ['welcome', run({ status: 'done', startedAt: begin + 5 * minute, endedAt: begin + 20 * minute, times: 1 })],
      ['criticism-cards', run({ status: 'running', startedAt: begin + 20 * minute, times: 1 })],
    ])
    const now = begin + 21 * minute
    const { steps, plannedEnd, expectedEnd } = scheduleOf(order, (id) => runs.get(id) ?? notRunYet, begin, now)
    expect(steps.get('criticism-cards')).toMatchObject({ planned: begin + 10 * minute, startedAt: begin + 20 * minute })
    expect(steps.get('criticism-islands')?.expected).toBe(begin + 32 * minute)
    expect((expectedEnd ?? 0) - (plannedEnd ?? 0)).toBe(10 * minute)
  })

  test('a step that was left out takes no time, and one that overruns pushes the end with every minute', () => {
    const runs = new Map([
      ['welcome', run({ status: 'skipped' })],
      ['criticism-cards', run({ status: 'running', startedAt: begin, times: 1 })],
    ])
    const at = (now: number) => scheduleOf(order, (id) => runs.get(id) ?? notRunYet, begin, now).expectedEnd ?? 0
    expect(at(begin + 12 * minute)).toBe(at(begin + minute))
    expect(at(begin + 15 * minute) - at(begin + 12 * minute)).toBe(3 * minute)
  })

  test('without an hour in the invitation and before the opening nothing is promised', () => {
    const { plannedEnd, expectedEnd } = scheduleOf(order, () => notRunYet, null, 0)
    expect([plannedEnd, expectedEnd]).toEqual([null, null])
  })
})
