import type { Browser } from 'playwright'
import { tableLinksSchema } from '../../shared/wire/http.ts'
import * as v from 'valibot'
import { randomOf } from '../../rehearsal/random.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { secretFor } from './kit/hall.ts'
import { openServer, type ServerProcess } from './kit/server.ts'
import { openEvening, typeResults, typeTables, type Evening } from './hostile/evening.ts'
import { hasOffice, takeAlong, type Taken } from './hostile/exports.ts'
import { look, openChromium, openDevice, type Looked } from './hostile/faces.ts'
import { hostileTexts, type Typed } from './hostile/texts.ts'

/** Texts of one batch, an evening with cards and one with tables; and the faces on which they are looked at, all where none is named. */
interface Size {
  batches: number
  cards: number
  tables: number
  faces: { results: string[]; tables: string[] } | null
}

const short = { results: ['phone', 'wall', 'moderator', 'print'], tables: ['host', 'office', 'print/tents'] }
const forms: Record<Course['form'], Size> = {
  short: { batches: 1, cards: 20, tables: 2, faces: short },
  full: { batches: 14, cards: 420, tables: 24, faces: null },
}

interface Sum extends Taken, Looked {
  typed: number
}

const isBroken = ({ broken, wrong, alarms }: Sum): boolean => broken.length + wrong.length + alarms.length > 0

/** Each face of a workshop, with the way into it. */
function facesOf(
  { url }: ServerProcess,
  { created, moderator }: Evening,
  host: string | null,
): [name: string, path: string, secret: string | null][] {
  const { workshop } = created
  const desk = `/office/${workshop}`
  const papers = ['print', ...(host ? ['print/tents', 'print/hosts', 'print/badges', 'print/slips'] : [])]
  return [
    ['phone', `${url}/w/${workshop}`, null],
    ['wall', `${url}/enter`, secretFor(created, 'screen')],
    ['moderator', `${url}/enter`, secretFor(created, moderator.as === 'moderator' ? 'moderator' : 'comoderator')],
    ['office', url + desk, null],
    ...(host ? ['host'] : []).map((name): [string, string, string | null] => [name, `${url}/enter`, host]),
    ...papers.map((paper): [string, string, null] => [paper, `${url}${desk}/${paper}`, null]),
  ]
}

async function hostSecret({ office, created }: Evening): Promise<string> {
  const answer = await fetch(`${office.url}/api/workshops/${created.workshop}/tables/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: office.url, cookie: office.cookie },
    body: JSON.stringify({ tables: ['t1'] }),
  })
  const [link] = v.parse(tableLinksSchema, await answer.json()).links
  return new URL(link?.url ?? '').hash.slice(1)
}

async function lookAtFaces(
  browser: Browser,
  server: ServerProcess,
  evening: Evening,
  host: string | null,
  faces: string[] | null,
  sum: Sum,
): Promise<void> {
  const typed = evening.typed.map((one) => one.typed)
  const { context, page } = await openDevice(browser, sum.alarms)
  await page.addInitScript(
    ([workshop, ticket]) =>
      location.protocol === 'about:'
        ? undefined
        : localStorage.setItem(`tischwechsel.ticket.${workshop}`, ticket ?? ''),
    [evening.created.workshop, evening.ticket],
  )
  await page.goto(`${server.url}/enter#${server.officeSecret}`)
  await page.waitForURL(/\/office$/)
  const wanted = facesOf(server, evening, host).filter(([name]) => faces?.includes(name) ?? true)
  for (const [name, path, secret] of wanted) {
    await page.goto('about:blank')
    await page.goto(secret === null ? path : `${path}#${secret}`)
    const { seen, wrong, alarms } = await look(page, typed, 1)
    sum.seen += seen
    sum.wrong.push(...wrong.map((one) => `${name} ${one}`))
    sum.alarms.push(...alarms.map((one) => `${name} ${one}`))
    if (seen === 0) sum.broken.push(`${name} shows nothing that was typed`)
  }
  await context.close()
}

async function batch(
  opened: { browser: Browser | null },
  server: ServerProcess,
  next: (limit: number) => Typed,
  { cards, tables, faces }: Size,
  sum: Sum,
): Promise<void> {
  const workshop = await openEvening(server, 'zukunftswerkstatt', 'full', next)
  await typeResults(workshop, cards)
  const cafe = await openEvening(server, 'world-cafe', 'cafe', next)
  await typeTables(cafe, tables)
  const host = await hostSecret(cafe)
  for (const evening of [workshop, cafe]) {
    sum.typed += evening.typed.length
    const { broken, wrong, found } = await takeAlong(evening)
    sum.broken.push(...broken)
    sum.wrong.push(...wrong)
    sum.found += found
  }
  if (!isBroken(sum)) {
    opened.browser ??= await openChromium()
    await lookAtFaces(opened.browser, server, workshop, null, faces?.results ?? null, sum)
    await lookAtFaces(opened.browser, server, cafe, host, faces?.tables ?? null, sum)
  }
  workshop.close()
  cafe.close()
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const size = forms[form]
  const next = hostileTexts(randomOf(`T10/${seed}`))
  const server = await openServer()
  if (!hasOffice) log('no LibreOffice on this machine: Word files are opened by a strict reader alone')
  const opened: { browser: Browser | null } = { browser: null }
  const sum: Sum = { typed: 0, seen: 0, found: 0, wrong: [], broken: [], alarms: [] }
  for (let number = 1; number <= size.batches && !isBroken(sum); number += 1) {
    await batch(opened, server, next, size, sum)
    log(`${sum.typed} texts typed`)
  }
  for (const line of [...sum.broken, ...sum.wrong, ...sum.alarms].slice(0, 10)) log(line)
  await opened.browser?.close()
  await server.close()
  return [
    { name: 'hostile texts typed', value: sum.typed, unit: '', least: form === 'full' ? 10_000 : 100, promised: true },
    { name: 'times read on a face, as typed', value: sum.seen, unit: '', promised: true },
    { name: 'times read in a file, as typed', value: sum.found, unit: '', promised: true },
    { name: 'texts that became something else', value: sum.wrong.length, unit: '', most: 0, promised: true },
    { name: 'files and faces that did not open', value: sum.broken.length, unit: '', most: 0, promised: true },
    {
      name: 'dialogs, scripts, foreign requests, reports of the policy',
      value: sum.alarms.length,
      unit: '',
      most: 0,
      promised: true,
    },
  ]
}

export const experiment: Experiment = {
  id: 'T10',
  title: 'whatever somebody types stays words, on every face and in every file',
  requires: ['S11', 'S13', 'S14', 'A8'],
  mutants: [
    {
      name: 'controls are left in the Word file',
      why: 'S14: XML knows no control characters, and Word does not open the file',
      file: 'server/export/harmless.ts',
      find: "    .replace(notInXml, '')\n",
      replace: '',
    },
    {
      name: 'formulas are left in tables',
      why: 'S14: a spreadsheet would compute with what somebody typed',
      file: 'server/export/csv.ts',
      find: "return begins ? `'${clean}` : clean",
      replace: 'return begins ? clean : clean',
    },
    {
      name: 'Markdown believes what was typed',
      why: 'S14: a card becomes a heading, a link or a picture from elsewhere',
      file: 'server/export/markdown.ts',
      find: '    .map((line) => escaped(line.trim()))',
      replace: '    .map((line) => line.trim())',
    },
  ],
  run,
}
