import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { eventSchema } from '../../shared/domain/events.ts'
import { joinBody, noticeBody } from '../../shared/wire/http.ts'
import { envelopeSchema, helloSchema } from '../../shared/wire/messages.ts'
import { openStorage } from '../../server/storage/open.ts'
import { inventory, isForeseen } from '../kit/inventory.ts'

/** Every column of every table of a fresh database, but the checksum that each row has. */
async function columns(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-'))
  const storage = await openStorage(folder)
  await storage.close()
  const db = new Database(join(folder, 'tischwechsel.sqlite'), { readonly: true })
  const rows = db
    .prepare<[], { name: string }>(
      `SELECT t.name || '.' || c.name AS name FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.name <> 'checksum'`,
    )
    .all()
  db.close()
  rmSync(folder, { recursive: true })
  return rows.map(({ name }) => name).sort()
}

const namesIn = (section: string): string[] => inventory(section).map(({ name }) => name)

describe('docs/privacy-inventory.md lists (P3)', () => {
  test('every column of the database, and none that is not there', async () => {
    expect(namesIn('Database').sort()).toEqual(await columns())
  })

  test('every event that tells something about somebody, with all its fields', () => {
    const entries = new Map(inventory('Events').map(({ name, cells }) => [name, cells[1]?.split(', ') ?? []]))
    // A field that holds words or a person makes an event worth a line; ids of things and choices of the staff do not.
    const telling = [
      'text',
      'name',
      'participant',
      'author',
      'by',
      'title',
      'ground',
      'answer',
      'a',
      'about',
      'notice',
      'who',
      'hearBack',
      'totals',
      'rounds',
    ]
    const foundFields = new Map<string, string[]>()
    for (const { entries: fields } of eventSchema.options) {
      const names = Object.keys(fields).filter((field) => field !== 'type')
      foundFields.set(fields.type.literal, names)
    }
    const worth = [...foundFields].filter(([, fields]) => fields.some((field) => telling.includes(field)))
    const ofThings = ['cluster.renamed']
    for (const [type, fields] of worth.filter(([type]) => !ofThings.includes(type)))
      expect(entries.get(type), type).toEqual(fields)
    for (const [type, fields] of entries) expect(foundFields.get(type), type).toEqual(fields)
  })

  test('everything that a phone says when it joins, connects and sends', () => {
    const said = new Map(inventory('What a phone sends').map(({ name, cells }) => [name, cells[1]]))
    const fields = (schema: { entries: object }): string => Object.keys(schema.entries).join(', ')
    expect([...said]).toEqual([
      ['POST /notice', fields(noticeBody)],
      ['POST /join', fields(joinBody)],
      ['hello', fields(helloSchema)],
      ['command', fields(envelopeSchema)],
    ])
  })

  test('every setting that the server writes', () => {
    const sources = readdirSync('server', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
    const names = namesIn('Settings of the house')
    expect(names.filter((name) => !sources.includes(`'${name}'`))).toEqual([])
    const writers = [...sources.matchAll(/setSetting\((\w+|'[^']+')|name: 'setSetting', ask: \{ name: '([^']+)'/g)]
    const constants = writers.map(([, name = '', named]) => {
      if (named) return named
      if (name.startsWith(`'`)) return name.slice(1, -1)
      return new RegExp(`const ${name} = '([^']+)'`, 'g')
    })
    const written = constants.flatMap((found) =>
      typeof found === 'string' ? [found] : [...sources.matchAll(found)].map(([, value = '']) => value),
    )
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((name) => !names.includes(name))).toEqual([])
  })
})

test('what is not foreseen is found', () => {
  const patterns = ['tischwechsel.ticket.*', 'tischwechsel.language']
  expect(isForeseen('tischwechsel.ticket.abc', patterns)).toBe(true)
  expect(
    ['tischwechsel.fingerprint', 'xtischwechsel.language', 'tischwechsel.ticket.'].filter((name) =>
      isForeseen(name, patterns),
    ),
  ).toEqual([])
})
