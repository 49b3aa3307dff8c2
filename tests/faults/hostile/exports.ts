import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { harmless } from '../../../server/export/harmless.ts'
import { toCsv } from '../../../server/export/index.ts'
import { createdSchema } from '../../../shared/wire/http.ts'
import { readMarkdown, wordsOf as wordsOfMarkdown } from '../../protocol/markdown.ts'
import { readWord, wordsOf } from '../../protocol/word.ts'
import type { Evening } from './evening.ts'
import type { Typed } from './texts.ts'

/** What went wrong with files that people take along. */
export interface Taken {
  /** Files that a strict reader refuses. */
  broken: string[]
  /** Texts that stand otherwise in a file than they were typed. */
  wrong: string[]
  /** Texts that were found in files, as they should be. */
  found: number
}

/** While files are compared here, the server takes a line that nobody uses for gone. */
const once = { connection: 'close' }

const fetched = async ({ office }: Evening, path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(office.url + path, { headers: { cookie: office.cookie, ...once } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

export async function takeAlong(evening: Evening): Promise<Taken> {
  const taken: Taken = { broken: [], wrong: [], found: 0 }
  const its = `/api/workshops/${evening.created.workshop}`
  const typed = evening.typed.map((one) => one.typed)
  const word = await fetched(evening, `${its}/protocol.docx`)
  compareIn(
    taken,
    'docx',
    () => wordsOfEveryPart(word),
    typed,
    (text) => [harmless(text)],
  )
  officeReads(taken, word)
  const markdown = new TextDecoder().decode(await fetched(evening, `${its}/protocol.md`))
  // Lines lose the white space at their ends in Markdown, as they do on every screen; a heading has one line.
  compareIn(
    taken,
    'md',
    () => wordsOfMarkdown(readMarkdown(markdown)),
    typed,
    (text) => [trimmed(harmless(text)), trimmed(harmless(text)).replaceAll('\n', ' ')],
  )
  await comesBack(taken, evening)
  inSpreadsheet(taken, typed)
  return taken
}

function compareIn(
  taken: Taken,
  file: string,
  read: () => string,
  typed: readonly Typed[],
  forms: (text: string) => string[],
): void {
  try {
    const words = read()
    const tags = new Set(words.match(/q\d+q/g))
    for (const { tag, kept } of typed) {
      if (!tags.has(tag)) continue
      if (forms(kept).some((form) => words.includes(form))) taken.found += 1
      else taken.wrong.push(`${file} ${tag}: ${shown(kept)} became ${around(words, tag)}`)
    }
  } catch (error) {
    taken.broken.push(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Also what has no width, and where it turned into something else. */
const shown = (text: string): string =>
  JSON.stringify(text.slice(-100)).replace(/[^ -~]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`)
const around = (words: string, tag: string): string => {
  const at = words.indexOf(tag)
  return shown(words.slice(Math.max(0, at - 60), at + tag.length))
}

function wordsOfEveryPart(bytes: Uint8Array): string {
  const { names, part } = readWord(bytes)
  const parts = names.filter((name) => /\.(?:xml|rels)$/.test(name)).map(part)
  return parts.map(wordsOf).join('\n')
}

const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find((path) =>
  existsSync(path),
)

/** Where there is one on this machine. */
export const hasOffice = office !== undefined

function officeReads(taken: Taken, word: Uint8Array): void {
  if (office === undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  writeFileSync(join(folder, 'protocol.docx'), word)
  const home = `-env:UserInstallation=file://${folder}/home`
  spawnSync(office, [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'protocol.docx')], {
    timeout: 120_000,
  })
  if (!existsSync(join(folder, 'protocol.pdf'))) taken.broken.push('LibreOffice could not open the Word file')
  rmSync(folder, { recursive: true, force: true })
}

const archiveShape = v.looseObject({ events: v.array(v.looseObject({ body: v.unknown() })) })

/** Out as an archive, in again, and out once more: the same, and every text letter for letter. */
async function comesBack(taken: Taken, evening: Evening): Promise<void> {
  const { office: desk, created, typed } = evening
  const first = new TextDecoder().decode(await fetched(evening, `/api/workshops/${created.workshop}/archive.json`))
  const headers = { 'content-type': 'application/json', origin: desk.url, cookie: desk.cookie, ...once }
  const answer = await fetch(`${desk.url}/api/office/import`, { method: 'POST', headers, body: first })
  if (!answer.ok) return void taken.broken.push(`archive: not taken back, ${answer.status}`)
  const { workshop } = v.parse(createdSchema, await answer.json())
  const again = new TextDecoder().decode(await fetched(evening, `/api/workshops/${workshop}/archive.json`))
  const bodies = (text: string): string =>
    JSON.stringify(v.parse(archiveShape, JSON.parse(text)).events.map(({ body }) => body))
  if (bodies(first) !== bodies(again)) taken.broken.push('archive: came back otherwise')
  const kept = bodies(again)
  for (const { field, typed: one } of typed) {
    // Its own bytes are in the archive, and no words.
    if (field === 'cloth') continue
    if (kept.includes(JSON.stringify(one.kept))) taken.found += 1
    else taken.wrong.push(`archive ${field} ${one.tag}: ${JSON.stringify(one.kept).slice(0, 80)}`)
  }
}

/** Our tables hold no texts of people so far; the writer is held to it all the same. */
function inSpreadsheet(taken: Taken, typed: readonly Typed[]): void {
  const cells = readCsv(toCsv(typed.map(({ kept }) => [kept, 'x'])))
  if (cells.length !== typed.length)
    return void taken.broken.push(`csv: ${cells.length} rows instead of ${typed.length}`)
  for (const [at, { tag, kept }] of typed.entries()) {
    const [cell = '', beside] = cells[at] ?? []
    const isText = !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell)
    if (isText && beside === 'x' && cell.replace(/^'/, '') === harmless(kept).replace(/^'/, '')) taken.found += 1
    else taken.wrong.push(`csv ${tag}: ${JSON.stringify(cell).slice(0, 80)}`)
  }
}

/** As RFC 4180 says it and no other way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  let row: string[] = []
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    row.push((found[1] ?? '').replaceAll('""', '"'))
    if (found[2] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
