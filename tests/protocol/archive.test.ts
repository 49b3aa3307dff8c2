import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import type { Happened } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { archiveFormat, archiveVersion, readArchive, type Archive } from '../../shared/protocol/archive.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { audiences } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { anyCourse } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { story } from '../kit/story.ts'
import { courseOf, type Course } from './courses.ts'
import { wholeEvening } from './evening.ts'
import { protocolOf } from './read.ts'

vi.setConfig({ testTimeout: 60_000 })

function archiveOf({ workshop, log }: Pick<Course, 'workshop' | 'log'>): Archive {
  return {
    format: archiveFormat,
    version: archiveVersion,
    exportedAt: 1_000,
    events: log.map(({ version, at, event }) => ({ version, at, command: `command-${version}`, body: event })),
    votes: [...workshop.votes].flatMap(([ballot, votes]) =>
      [...votes].map(([voter, choice]) => ({ ballot, voter, choice })),
    ),
    sheets: [{ name: 'board:criticism-islands', update: 'AAE=' }],
  }
}

/** As it comes from a file: nothing but JSON. */
const throughFile = (archive: unknown): unknown => JSON.parse(JSON.stringify(archive))

function imported(archive: Archive): { workshop: Workshop; log: Happened[] } {
  const read = readArchive(throughFile(archive))
  if (!read.ok) throw new Error(read.code)
  for (const { ballot, voter, choice } of read.archive.votes) foldVote(read.workshop, ballot, voter, choice)
  return {
    workshop: read.workshop,
    log: read.archive.events.map(({ version, at, body }) => ({ version, at, event: body })),
  }
}

function expectSame(course: Course): void {
  const { workshop, log } = imported(archiveOf(course))
  expect(workshop).toEqual(course.workshop)
  for (const audience of audiences) expect(wholeFor(workshop, audience)).toEqual(wholeFor(course.workshop, audience))
  for (const who of course.workshop.participants.keys()) {
    expect(ownWhole(workshop, who)).toEqual(ownWhole(course.workshop, who))
  }
  expect(protocolOf({ workshop, log, now: course.now })).toEqual(protocolOf(course))
}

describe('an archive', () => {
  test('gives the same workshop, the same views and the same protocol again', () => {
    expectSame(wholeEvening().told)
  })

  test('gives the same again at whatever moment it is made', () => {
    fc.assert(
      fc.property(anyCourse, (attempts) => expectSame(courseOf(attempts))),
      seeded(60),
    )
  })

  test('comes back too with an agenda of odd words and a board whose step was planned away', () => {
    const told = story({ agenda: (plain) => ({ ...plain, variant: 'half' }) })
    const { agenda, agendaRevision } = told.workshop
    const steps = agenda?.steps.filter(({ kind }) => kind === 'inform' || kind === 'collect') ?? []
    const odd = steps.map((step) => ({ ...step, of: [], title: { de: 'halb \ud83d und \0' } }))
    const phases = agenda?.phases.filter(({ id }) => odd.some(({ phase }) => phase === id)) ?? []
    told.do('agenda.plan', { agenda: { method: 'own', variant: 'own', phases, steps: odd }, revision: agendaRevision })
    expectSame(told)
  })

  test('keeps the votes of a ballot that is still open', () => {
    const told = story().guests(2).open().start('criticism-cards')
    const card = told.card('Es zieht.', { by: 1 })
    told.start('criticism-islands')
    const [cluster = ''] = told.seal('criticism-islands', { Haus: [card] })
    const ballot = told.start('criticism-dots').ballot()
    told.vote(ballot, 2, { [cluster]: 2 })
    expect(imported(archiveOf(told)).workshop.votes.get(ballot)?.get('guest-2')).toEqual({ [cluster]: 2 })
  })
})

describe('what is no whole archive is refused', () => {
  const whole = archiveOf(wholeEvening().told)
  const refused = (archive: unknown): void =>
    expect(readArchive(archive)).toEqual({ ok: false, code: 'archive-invalid' })
  const events = (change: (all: Archive['events']) => unknown): unknown => ({ ...whole, events: change(whole.events) })
  const body = (made: unknown): unknown =>
    events((all) => [...all, { version: all.length + 1, at: 1, command: 'c', body: made }])

  test('the archive that the others are spoiled from is whole', () => {
    expect(readArchive(throughFile(whole)).ok).toBe(true)
    expect(readArchive(body({ type: 'card.withdrawn', card: wholeEvening().cards.bus })).ok).toBe(true)
  })

  test.each([
    ['nothing', null],
    ['a word', 'archive'],
    ['a list', []],
    ['another format', { ...whole, format: 'other' }],
    ['a later version', { ...whole, version: 2 }],
    ['an unknown part', { ...whole, workshop: 'w1' }],
    ['no events', { ...whole, events: [] }],
    ['a missing event', events((all) => all.toSpliced(5, 1))],
    ['an event told twice', events((all) => [...all.slice(0, 6), ...all.slice(5)])],
    ['events in another order', events((all) => [all[1], all[0], ...all.slice(2)])],
    ['a moment that no clock knows', events((all) => all.map((event) => ({ ...event, at: 1e20 })))],
    ['an unknown event', body({ type: 'workshop.blown-up' })],
    ['an event with an unknown part', body({ type: 'workshop.closed', extra: true })],
    [
      'a card of an author who never joined',
      body({
        type: 'card.added',
        card: 'x',
        step: 'ideas',
        kind: 'card',
        text: 'x',
        column: null,
        about: null,
        author: 'stranger',
        onBehalf: false,
        late: false,
      }),
    ],
    ['a change of a card that is not there', body({ type: 'card.edited', card: 'elsewhere', text: 'x' })],
    ['a member who never joined', body({ type: 'sketch.joined', sketch: 'sketch-1', participant: 'stranger' })],
    ['a text that cannot be stored', body({ type: 'outlook.written', nextDate: 'a\0b', hearBack: '' })],
    ['half a character', body({ type: 'outlook.written', nextDate: '\ud83d', hearBack: '' })],
    ['a text without end', body({ type: 'outlook.written', nextDate: 'x'.repeat(20_001), hearBack: '' })],
    [
      'a vote in a ballot that is closed',
      {
        ...whole,
        votes: [{ ballot: [...wholeEvening().told.workshop.ballots.keys()][0], voter: 'guest-1', choice: {} }],
      },
    ],
    ['a sheet that leads out of its folder', { ...whole, sheets: [{ name: 'board:../elsewhere', update: 'AAE=' }] }],
    ['a sheet that is no board', { ...whole, sheets: [{ name: '../../board', update: 'AAE=' }] }],
    ['a sheet told twice', { ...whole, sheets: [...whole.sheets, ...whole.sheets] }],
    ['a sheet that is no binary text', { ...whole, sheets: [{ name: 'board:criticism-islands', update: 'ÄÖÜ' }] }],
    ['a million events', { ...whole, events: Array.from({ length: 1_000_000 }, () => whole.events[0]) }],
    [
      'a million votes',
      { ...whole, votes: Array.from({ length: 1_000_000 }, () => ({ ballot: 'b', voter: 'v', choice: {} })) },
    ],
  ])('%s', (_what, archive) => refused(archive))

  test('a vote of somebody who never joined, and more dots than there are', () => {
    const told = story().guests(1).open().start('criticism-cards')
    const card = told.card('Es zieht.', { by: 1 })
    told.start('criticism-islands')
    const [cluster = ''] = told.seal('criticism-islands', { Haus: [card] })
    const ballot = told.start('criticism-dots').ballot()
    const archive = archiveOf(told)
    const vote = (voter: string, choice: Record<string, number>): unknown => ({
      ...archive,
      votes: [{ ballot, voter, choice }],
    })
    expect(readArchive(vote('guest-1', { [cluster]: 3 })).ok).toBe(true)
    refused(vote('stranger', { [cluster]: 1 }))
    refused(vote('guest-1', { [cluster]: 4 }))
    refused(vote('guest-1', { elsewhere: 1 }))
  })

  test('any spoiled byte of its shape is refused or leaves a whole workshop, and never throws', () => {
    const text = JSON.stringify(archiveOf(story().guests(1).open().start('criticism-cards')))
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '"', '{', 'x', ',', 'null'), (at, put) => {
        let spoiled: unknown
        try {
          spoiled = JSON.parse(text.slice(0, at) + put + text.slice(at + 1))
        } catch {
          return
        }
        const read = readArchive(spoiled)
        if (read.ok) expect(() => protocolOf({ ...read, log: [], now: 1 })).not.toThrow()
      }),
      seeded(500),
    )
  })
})
