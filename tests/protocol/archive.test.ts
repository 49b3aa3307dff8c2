import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import type { Happened } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { readArchive, type Archive } from '../../shared/protocol/archive.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { audiences } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { anyCourse } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { story } from '../kit/story.ts'
import { newCafe, wholeCafe, wholeTownTalk } from './cafe.ts'
import { courseOf, type Course } from './courses.ts'
import { wholeEvening } from './evening.ts'
import { protocolOf } from './read.ts'
import { archiveOf, throughFile } from './archives.ts'

vi.setConfig({ testTimeout: 60_000 })

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
