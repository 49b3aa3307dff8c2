import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import type { Happened } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { archiveFormat, archiveVersion, readArchive, type Archive } from '../../shared/protocol/archive.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { audiences } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { anyCourse } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { story } from '../kit/story.ts'
import { announce, newCafe, wholeCafe, wholeTownTalk } from './cafe.ts'
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

/** Links of table devices stay behind; everything else comes along. */
function withoutLinks(workshop: Workshop): Workshop {
  const tables = [...workshop.tables].map(([id, table]) => [id, { ...table, link: null }] as const)
  return { ...workshop, tables: new Map(tables) }
}

function expectSame(course: Course): void {
  const { workshop, log } = imported(archiveOf(course))
  const expected = withoutLinks(course.workshop)
  expect(workshop).toEqual(expected)
  for (const audience of audiences) expect(wholeFor(workshop, audience)).toEqual(wholeFor(expected, audience))
  for (const who of course.workshop.participants.keys()) {
    expect(ownWhole(workshop, who)).toEqual(ownWhole(expected, who))
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

describe('an archive of a café', () => {
  const cafe = wholeCafe()

  test('gives the same tables, rounds, topics and the same protocol again', () => {
    expectSame(cafe.told)
    expectSame(wholeTownTalk().told)
  })

  test('holds tablecloths beside the boards', () => {
    const sheets = (names: string[]): Archive => ({
      ...archiveOf(cafe.told),
      sheets: names.map((name) => ({ name, update: 'AAE=' })),
    })
    const few = ['board:islands', 'cloth:rounds:table-1:0', 'cloth:rounds:table-1:11']
    expect(readArchive(sheets(few)).ok).toBe(true)
    // A hall of 120 tables in 12 rounds.
    const full = Array.from({ length: 1440 }, (_, at) => `cloth:rounds:t${Math.floor(at / 12)}:${at % 12}`)
    expect(readArchive(sheets(full)).ok).toBe(true)
    expect(readArchive(sheets(Array.from({ length: 6001 }, (_, at) => `board:b${at}`))).ok).toBe(false)
  })

  test('opens no door: the link of a table’s device stays behind', () => {
    const told = newCafe(4, 2).told
    const archive = archiveOf(told)
    const linked = { type: 'host.linked', table: 'table-1', link: 'link-of-elsewhere' } as const
    const events = [...archive.events, { version: archive.events.length + 1, at: 1, command: 'c', body: linked }]
    const read = readArchive(throughFile({ ...archive, events }))
    if (!read.ok) throw new Error(read.code)
    expect(read.workshop.tables.get('table-1')?.link).toBeNull()
    expect(JSON.stringify(read.archive)).not.toContain('link-of-elsewhere')
  })
})

describe('what cannot have happened at the tables is refused', () => {
  const { told } = newCafe(6, 2)
  announce(told.start('rounds'))
  const whole = archiveOf(told)
  const after = (...made: unknown[]): unknown => ({
    ...whole,
    events: [
      ...whole.events,
      ...made.map((body, at) => ({ version: whole.events.length + 1 + at, at: 1, command: 'c', body })),
    ],
  })
  const called = { type: 'round.called', step: 'rounds', round: 0, arriveAt: 1 }
  const settings = tableSettings(7)
  const announced = {
    type: 'seating.announced',
    step: 'rounds',
    from: 0,
    seed: 1,
    score: told.workshop.seatings.get('rounds')?.score,
  }
  const card = {
    type: 'card.added',
    step: 'rounds',
    kind: 'insight',
    text: 'x',
    column: null,
    about: null,
    onBehalf: false,
    late: false,
  }

  test('the archive that the others are spoiled from is whole', () => {
    const started = { type: 'round.started', step: 'rounds', round: 0 }
    expect(readArchive(after(called, started, { type: 'table.written', table: 't7', settings })).ok).toBe(true)
    expect(readArchive(after({ ...card, card: 'c', author: null, table: 'table-1', round: 0 })).ok).toBe(true)
  })

  test.each([
    [
      'a seat of somebody who never joined',
      { type: 'seat.taken', step: 'rounds', round: 0, participant: 'stranger', table: 'table-1' },
    ],
    [
      'a seat at a table that is not there',
      { type: 'seat.taken', step: 'rounds', round: 0, participant: 'guest-1', table: 'nowhere' },
    ],
    [
      'a seat in a step without tables',
      { type: 'seat.taken', step: 'welcome', round: 0, participant: 'guest-1', table: 'table-1' },
    ],
    ['a plan that seats a stranger', { ...announced, rounds: [{ stranger: 'table-1' }] }],
    ['a plan that seats people nowhere', { ...announced, rounds: [{ 'guest-1': 'nowhere' }] }],
    ['a plan of more rounds than a day has', { ...announced, from: 5, rounds: Array.from({ length: 8 }, () => ({})) }],
    ['a plan for a step without tables', { ...announced, step: 'welcome', rounds: [] }],
    ['a round that starts before it was called', { type: 'round.started', step: 'rounds', round: 0 }],
    ['a round that ends before it was called', { type: 'round.ended', step: 'rounds', round: 0 }],
    ['a host who never joined', { type: 'host.named', table: 'table-1', participant: 'stranger' }],
    ['a host of no table', { type: 'host.named', table: 'nowhere', participant: 'guest-1' }],
    ['a link of no table', { type: 'host.linked', table: 'nowhere', link: null }],
    ['a pair with a stranger', { type: 'pair.wished', a: 'guest-1', b: 'stranger', wish: 'apart' }],
    ['a pair of one', { type: 'pair.wished', a: 'guest-1', b: 'guest-1', wish: 'together' }],
    ['a table that is named like what every object has', { type: 'table.written', table: 'constructor', settings }],
    [
      'a person who is named like what every object has',
      { type: 'participant.joined', participant: '__proto__', name: '', language: 'de' },
    ],
    ['a person who joins twice', { type: 'participant.joined', participant: 'guest-1', name: '', language: 'de' }],
    ['two tables with one number', { type: 'table.written', table: 't7', settings: tableSettings(1) }],
    [
      'a table with fewer places than it needs',
      { type: 'table.written', table: 't7', settings: tableSettings(7, { min: 9 }) },
    ],
    [
      'a topic in a room that is not there',
      { type: 'topic.announced', topic: 't', table: 'nowhere', title: 'x', by: null },
    ],
    ['a topic of a stranger', { type: 'topic.announced', topic: 't', table: 'table-1', title: 'x', by: 'stranger' }],
    ['a message to a table that is not there', { type: 'message.sent', message: 'm', tables: ['nowhere'], text: 'x' }],
    [
      'a handover at a table that is not there',
      { type: 'handover.confirmed', step: 'rounds', round: 1, table: 'nowhere', text: 'x' },
    ],
    ['a report in a step that is no harvest', { type: 'table.heard', step: 'rounds', table: 'table-1' }],
    ['an insight of a table that is not there', { ...card, card: 'c', author: null, table: 'nowhere', round: 0 }],
    ['a card of a round that no day has', { ...card, card: 'c', author: null, table: 'table-1', round: 99 }],
    [
      'a seat in a round that no day has',
      { type: 'seat.taken', step: 'rounds', round: 12, participant: 'guest-1', table: 'table-1' },
    ],
  ])('%s', (_what, body) => expect(readArchive(after(body))).toEqual({ ok: false, code: 'archive-invalid' }))

  test('a round that is called while it runs', () => {
    const started = { type: 'round.started', step: 'rounds', round: 0 }
    expect(readArchive(after(called, started, called)).ok).toBe(false)
  })

  test('seats hidden under a name that every object has are not there', () => {
    const hidden: unknown = JSON.parse('{"__proto__":"table-1","guest-1":"table-1"}')
    const read = readArchive(after({ ...announced, rounds: [hidden] }))
    if (read.ok) expect([...(read.workshop.seatings.get('rounds')?.rounds[0]?.seats.keys() ?? [])]).toEqual(['guest-1'])
    else expect(read.code).toBe('archive-invalid')
  })

  test.each(['cloth:rounds:table-1', 'cloth:rounds:table-1:12', 'cloth:../x:t:0', 'cloth:rounds:table-1:0/..'])(
    'a tablecloth by the name of %s',
    (name) => expect(readArchive({ ...whole, sheets: [{ name, update: 'AAE=' }] }).ok).toBe(false),
  )
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
