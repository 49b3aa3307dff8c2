import { describe, expect, test } from 'vitest'
import { remaining } from '../../shared/domain/remaining.ts'
import { guest, moderator, openHall, type Hall } from '../kit/hall.ts'

const comoderator = { role: 'comoderator', who: 'link-2' } as const
const minute = 60_000

function running(step: string): Hall {
  const hall = openHall(['anna', 'bela'])
  hall.says(moderator, 'step.start', { step, from: null })
  return hall
}

const left = ({ workshop, clock }: Hall): number => (workshop.timer ? remaining(workshop.timer, clock.now) : -1)

describe('the run sheet', () => {
  test('two moderators who press "next" at once go one step, not two (D17)', () => {
    const hall = running('welcome')
    expect(hall.says(moderator, 'step.start', { step: 'expectations', from: 'welcome' })).toBe('ok')
    expect(hall.says(comoderator, 'step.start', { step: 'expectations', from: 'welcome' })).toBe('moved-on')
    expect(hall.workshop.current).toBe('expectations')
    expect(hall.workshop.runs.get('expectations')?.times).toBe(1)
  })

  test('going back keeps what was collected, and the step takes cards again', () => {
    const hall = running('criticism-cards')
    const card = { step: 'criticism-cards', kind: 'card', text: 'Zu laut', column: null, about: null } as const
    hall.says(guest('anna'), 'card.add', { card: 'k1', ...card })
    hall.says(moderator, 'step.start', { step: 'criticism-islands', from: 'criticism-cards' })
    hall.says(moderator, 'step.start', { step: 'criticism-cards', from: 'criticism-islands' })
    expect(hall.workshop.cards.get('k1')?.state).toBe('shown')
    expect(hall.says(guest('anna'), 'card.add', { card: 'k2', ...card })).toBe('ok')
    expect(hall.workshop.cards.get('k2')?.state).toBe('shown')
    expect(hall.workshop.runs.get('criticism-cards')).toMatchObject({ times: 2, status: 'running' })
  })

  test('skipping the running step goes on to the one after it', () => {
    const hall = running('welcome')
    expect(hall.says(moderator, 'step.skip', { step: 'welcome', from: 'welcome' })).toBe('ok')
    expect(hall.workshop.runs.get('welcome')?.status).toBe('skipped')
    expect(hall.workshop.current).toBe('expectations')
  })

  test('skipping a later step leaves the running one alone, and a skipped step can still be started', () => {
    const hall = running('welcome')
    hall.says(moderator, 'step.skip', { step: 'criticism-dots', from: 'welcome' })
    expect(hall.workshop.current).toBe('welcome')
    expect(hall.says(moderator, 'step.start', { step: 'criticism-dots', from: 'welcome' })).toBe('ok')
    expect(hall.workshop.runs.get('criticism-dots')?.status).toBe('running')
  })

  test('a new step brings its own picture to the wall and its minutes to the clock', () => {
    const hall = running('welcome')
    hall.says(moderator, 'screen.show', { screen: { view: 'blank', focus: null, dark: true } })
    hall.says(moderator, 'phones.show', { mode: 'front' })
    hall.says(moderator, 'step.start', { step: 'expectations', from: 'welcome' })
    expect(hall.workshop.screen).toEqual({ view: 'step', focus: null, dark: true })
    expect(hall.workshop.phones).toBe('step')
    expect(hall.workshop.timer).toEqual({ endsAt: null, left: 10 * minute, total: 10 * minute })
  })

  test('closing ends the running step and takes down what was put up by hand; opening again goes on', () => {
    const hall = running('welcome')
    hall.says(moderator, 'screen.show', { screen: { view: 'blank', focus: null, dark: false } })
    expect(hall.says(moderator, 'workshop.close', { from: hall.workshop.current })).toBe('ok')
    expect(hall.workshop.runs.get('welcome')?.status).toBe('done')
    expect(hall.workshop.screen.view).toBe('step')
    expect(hall.says(moderator, 'step.start', { step: 'expectations', from: null })).toBe('workshop-not-open')
    hall.says(moderator, 'workshop.open', {})
    expect(hall.says(moderator, 'step.start', { step: 'expectations', from: null })).toBe('ok')
  })
})

test('who asked before somebody else went on closes nothing, and nobody closes unseen (D17)', () => {
  const hall = running('welcome')
  const seen = hall.workshop.current
  hall.says(moderator, 'step.start', { step: 'expectations', from: seen })
  expect(hall.says(moderator, 'workshop.close', { from: seen })).toBe('moved-on')
  expect(hall.arrive(moderator, 'workshop.close', {}).decision).toMatchObject({ code: 'malformed' })
  expect(hall.workshop.status).toBe('open')
  expect(hall.says(moderator, 'workshop.close', { from: 'expectations' })).toBe('ok')
  expect(hall.says(moderator, 'workshop.close', { from: null })).toBe('moved-on')
})

test.each([
  ['timer.start', { seconds: null }],
  ['timer.pause', {}],
  ['timer.prolong', { seconds: 60 }],
  ['timer.clear', {}],
  ['ballot.open', { ballot: 'b', step: 'welcome' }],
  ['cluster.seal', { step: 'welcome' }],
])('%s says for which step it is meant, and what was meant for the step before is refused (D17)', (name, input) => {
  const hall = running('welcome')
  expect(hall.arrive(moderator, name, input).decision).toMatchObject({ code: 'malformed' })
  expect(hall.arrive(moderator, name, { ...input, from: 'expectations' }).decision).toMatchObject({ code: 'moved-on' })
})

describe('the timer (D18)', () => {
  const from = 'expectations'
  test('starts with the minutes of the step, pauses, goes on and is prolonged', () => {
    const hall = running(from)
    expect(hall.says(moderator, 'timer.start', { seconds: null, from })).toBe('ok')
    hall.clock.now += 4 * minute
    expect(left(hall)).toBe(6 * minute)
    hall.says(moderator, 'timer.pause', { from })
    hall.clock.now += 30 * minute
    expect(left(hall)).toBe(6 * minute)
    hall.says(moderator, 'timer.start', { seconds: null, from })
    hall.says(moderator, 'timer.prolong', { seconds: 300, from })
    expect(left(hall)).toBe(11 * minute)
  })

  test('a timer that has run out is prolonged from now, not from when it ended', () => {
    const hall = running(from)
    hall.says(moderator, 'timer.start', { seconds: 60, from })
    hall.clock.now += 10 * minute
    hall.says(moderator, 'timer.prolong', { seconds: 120, from })
    expect(left(hall)).toBe(2 * minute)
  })

  test('without a timer there is nothing to pause or prolong', () => {
    const hall = running(from)
    hall.says(moderator, 'timer.clear', { from })
    expect(hall.says(moderator, 'timer.pause', { from })).toBe('timer-unset')
    expect(hall.says(moderator, 'timer.prolong', { seconds: 60, from })).toBe('timer-unset')
    expect(hall.says(moderator, 'timer.start', { seconds: null, from })).toBe('timer-unset')
  })
})

describe('changing the agenda', () => {
  const agendaOf = ({ workshop }: Hall) => {
    if (!workshop.agenda) throw new Error('no agenda')
    return workshop.agenda
  }

  test('two who edit at once: the second is told instead of overwriting the first', () => {
    const hall = openHall(['anna'])
    const agenda = agendaOf(hall)
    expect(hall.says(moderator, 'agenda.plan', { agenda, revision: 1 })).toBe('ok')
    expect(hall.says(comoderator, 'agenda.plan', { agenda, revision: 1 })).toBe('agenda-changed')
  })

  test('a step that has run stays, and stays of its kind; its words may change', () => {
    const hall = running('expectations')
    const agenda = agendaOf(hall)
    const without = { ...agenda, steps: agenda.steps.filter(({ id }) => id !== 'expectations') }
    expect(hall.says(moderator, 'agenda.plan', { agenda: without, revision: 1 })).toBe('step-has-run')
    const reworded = agenda.steps.map((step) =>
      step.id === 'expectations' ? { ...step, prompt: { de: 'Was brauchst du?' } } : step,
    )
    expect(hall.says(moderator, 'agenda.plan', { agenda: { ...agenda, steps: reworded }, revision: 1 })).toBe('ok')
  })

  test('steps without a phase, double ids and steps that work on themselves are refused', () => {
    const hall = openHall(['anna'])
    const agenda = agendaOf(hall)
    const [first] = agenda.steps
    if (!first) throw new Error('no step')
    for (const broken of [{ ...first, id: 'x', phase: 'nowhere' }, first, { ...first, id: 'y', of: ['y'] }]) {
      const steps = [...agenda.steps, broken]
      expect(hall.says(moderator, 'agenda.plan', { agenda: { ...agenda, steps }, revision: 1 })).toBe('agenda-invalid')
    }
  })
})
