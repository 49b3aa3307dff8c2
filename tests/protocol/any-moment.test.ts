import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { emptyWorkshop, stepOf } from '../../shared/domain/workshop.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import type { Happened } from '../../shared/domain/events.ts'
import { languages } from '../../shared/domain/language.ts'
import type { Table } from '../../shared/protocol/document.ts'
import { anyCourse } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { courseOf } from './courses.ts'
import { wholeEvening } from './evening.ts'
import { linesOf, protocolOf, under, wording } from './read.ts'

vi.setConfig({ testTimeout: 60_000 })

const isTable = (block: { kind: string }): block is Table => block.kind === 'table'

test('a protocol can be had after every single event of an evening', () => {
  const { log, now } = wholeEvening().told
  const workshop = emptyWorkshop()
  const soFar: Happened[] = []
  for (const happened of log) {
    fold(workshop, happened)
    soFar.push(happened)
    const protocol = protocolOf({ workshop, log: soFar, now }, languages[soFar.length % languages.length])
    expect(linesOf(protocol.blocks).join('\n')).not.toMatch(/undefined|NaN|\[object|[{}]/)
  }
})

test('whatever happens, every card that may be told is told, and no author is', () => {
  fc.assert(
    fc.property(anyCourse, (attempts) => {
      const course = courseOf(attempts)
      const protocol = protocolOf(course)
      const listed = under(protocol, 'Anhang', 'A. Liste der Karten').filter(isTable)
      const told = [...course.workshop.cards.values()].filter(({ state, step }) => {
        const veiled = stepOf(course.workshop, step)?.hidden && !course.workshop.runs.get(step)?.revealed
        return (state === 'shown' || state === 'late') && !veiled
      })
      const rows = new Map(
        listed.flatMap(({ rows: all }) => all).map(([number = '', text = '']) => [wording(number), wording(text)]),
      )
      expect(rows.size).toBe(told.length)
      for (const card of told) expect(rows.get(String(card.number))?.startsWith(card.text)).toBe(true)
      for (const who of ['anna', 'bela', 'cem', 'dilan']) expect(JSON.stringify(protocol)).not.toContain(`"${who}"`)
    }),
    seeded(80),
  )
})

test('whatever happens at the tables, every card that may be told stands with its table', () => {
  fc.assert(
    fc.property(anyCourse, (attempts) => {
      const course = courseOf(attempts)
      const results = under(protocolOf(course), '6. Ergebnisse')
      const told = new Set(
        results.flatMap((block) => (block.kind === 'cards' ? block.cards : [])).map(({ label }) => label),
      )
      for (const { step, state, number, kind } of course.workshop.cards.values()) {
        const found = stepOf(course.workshop, step)
        const veiled = found?.hidden && !course.workshop.runs.get(step)?.revealed
        if (found?.kind !== 'rounds' || kind === 'objection' || veiled) continue
        expect(told.has(`Nr. ${number}`)).toBe(state === 'shown' || state === 'late')
      }
    }),
    seeded(80),
  )
})

test('whatever happens, every row of every table has as many cells as its header', () => {
  fc.assert(
    fc.property(anyCourse, (attempts) => {
      for (const { header, widths, rows } of protocolOf(courseOf(attempts)).blocks.filter(isTable)) {
        expect(widths).toHaveLength(header.length)
        for (const row of rows) expect(row).toHaveLength(header.length)
      }
    }),
    seeded(40),
  )
})
