import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readArchive, type Archive } from '../../shared/protocol/archive.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { seeded } from '../kit/seeded.ts'
import { story } from '../kit/story.ts'
import { announce, newCafe } from './cafe.ts'
import { wholeEvening } from './evening.ts'
import { protocolOf } from './read.ts'
import { archiveOf, throughFile } from './archives.ts'

vi.setConfig({ testTimeout: 60_000 })

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
