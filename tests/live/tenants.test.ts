import { readdirSync, readFileSync } from 'node:fs'
import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { commands } from '../../shared/commands/index.ts'
import { boardOf, boardRoots } from '../../shared/sheets/board.ts'
import { tableLinksSchema } from '../../shared/wire/http.ts'
import { faces, type Face } from '../../shared/wire/terms.ts'
import { newId } from '../../server/security/secrets.ts'
import { linkCookie } from '../../server/security/cookies.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { cafeAgenda, rounds } from './cafe.ts'
import { ask, command, cookieFor, createWorkshop, enter, joinAs, knock, outcome, wholeOf } from './evening.ts'
import { blankFor, tellSheet } from './sheet.ts'
import { bodyOf, cookieOf, openHall, secretOf, type Hall } from './hall.ts'

/** One of two workshops on the same server, with somebody in every role and a word that only it knows. */
interface Tenant {
  word: string
  workshop: string
  code: string
  /** Secrets by role. */
  secrets: Record<'moderator' | 'comoderator' | 'screen' | 'host', string>
  links: string[]
  ticket: string
  sockets: Record<'moderator' | 'host' | 'guest' | 'screen', Socket>
  ids: Record<string, string>
}

async function move(hall: Hall, word: string): Promise<Tenant> {
  const created = await createWorkshop(hall, cafeAgenda)
  const { workshop } = created
  const cookie = await cookieFor(hall, created, 'moderator')
  const moderator = await enter(hall, { as: 'moderator', workshop, cookie })
  const must = async (name: string, input: unknown): Promise<void> =>
    expect([name, await command(moderator, name, input)]).toEqual([name, expect.objectContaining({ ok: true })])
  await must('workshop.open', {})
  const ids = Object.fromEntries(['table', 'card', 'message', 'agreement', 'sketch'].map((noun) => [noun, newId()]))
  await must('table.write', { table: ids['table'], settings: { ...tableSettings(1), name: word } })
  await must('step.start', { step: rounds, from: null })
  const joined = await joinAs(hall, created, word)
  const guest = await enter(hall, { as: 'guest', workshop, ticket: joined.ticket })
  const card = {
    card: ids['card'],
    step: rounds,
    kind: 'card',
    text: word,
    column: null,
    about: null,
    table: ids['table'],
    round: 0,
  }
  await command(moderator, 'card.add', card)
  await must('message.send', { message: ids['message'], tables: null, text: word })
  await must('agreement.write', { agreement: ids['agreement'], what: word, who: word, byWhen: '' })
  const answer = await hall.post(`/api/workshops/${workshop}/tables/links`, { tables: [ids['table']] }, { cookie })
  const { links } = await bodyOf(answer, tableLinksSchema)
  const secretFor = (role: string): string => secretOf(created.links.find((link) => link.role === role)?.url ?? '')
  const secrets = {
    moderator: secretFor('moderator'),
    comoderator: secretFor('comoderator'),
    screen: secretFor('screen'),
    host: secretOf(links[0]?.url ?? ''),
  }
  const inside = async (as: 'host' | 'screen'): Promise<Socket> =>
    enter(hall, { as, workshop, cookie: cookieOf(await hall.post('/api/enter', { secret: secrets[as] })) })
  return {
    word,
    workshop,
    code: created.code,
    secrets,
    links: (await hall.storage.links(workshop)).map(({ id }) => id),
    ticket: joined.ticket,
    sockets: { moderator, guest, host: await inside('host'), screen: await inside('screen') },
    ids: { ...ids, participant: joined.participant, step: rounds },
  }
}

let hall: Hall
let ours: Tenant
let theirs: Tenant
beforeAll(async () => {
  hall = await openHall()
  ours = await move(hall, 'Ahorn')
  theirs = await move(hall, 'Birke')
})
afterAll(async () => {
  for (const { sockets } of [ours, theirs]) for (const socket of Object.values(sockets)) socket.disconnect()
  await hall.close()
})

const stateOf = async ({ workshop }: Tenant): Promise<unknown[]> => [
  await hall.storage.events(workshop, 0),
  await hall.storage.links(workshop),
  await hall.storage.votes(workshop),
  await hall.storage.sheetNames(workshop),
  await hall.storage.audit(workshop, { before: null, who: null, most: 10_000 }),
]

/** Every cookie of ours, under every name that theirs would have. */
const swapped = (): string =>
  Object.values(ours.secrets)
    .flatMap((secret) =>
      ['moderator', 'comoderator', 'screen', 'host'].map((role) => `${linkCookie(role, theirs.workshop)}=${secret}`),
    )
    .concat(`tw-office=${ours.secrets.moderator}`)
    .join('; ')

/** Paths below /api that name a workshop, a link or something of theirs; the test below finds one that is missing. */
const routes: [method: 'get' | 'post', path: string][] = [
  ['get', '/workshops/:id/join'],
  ['get', '/workshops/:id/protocol.md'],
  ['get', '/workshops/:id/protocol.docx'],
  ['get', '/workshops/:id/archive.json'],
  ['post', '/workshops/:id/seating'],
  ['post', '/workshops/:id/tables/links'],
  ['get', '/office/workshops/:id/links'],
  ['post', '/office/workshops/:id/links'],
  ['post', '/office/workshops/:id/links/:link/revoke'],
  ['post', '/office/workshops/:id/remove'],
  ['get', '/office/workshops/:id/audit'],
  ['get', '/office/workshops/:id/audit.csv'],
  ['get', '/office/workshops/:id/themes'],
]

/** Those that name nothing: open to everybody, or to the office alone, which other tests hold shut. */
const nameless = [
  '/enter',
  '/join',
  '/notice',
  '/way',
  '/addresses',
  // The server's clock, for the self-test of a phone.
  '/time',
  '/office/workshops',
  '/office/themes',
  '/office/renew',
  '/office/import',
  '/office/rehearsal',
  '/office/audit',
  '/office/backups',
  '/office/backups/newest',
  '/office/protocols',
  '/office/protocols/:protocol',
  '/office/protocols/:protocol/remove',
]

describe('one workshop never reaches another (S17)', () => {
  test('every route of the server is crawled below', () => {
    const below: Record<string, string> = { 'workshops.ts': '/workshops', 'office.ts': '/office' }
    const found = readdirSync('server/http').flatMap((file) =>
      [
        ...readFileSync(`server/http/${file}`, 'utf8').matchAll(/routes\.(?:get|post|put|patch|delete)\('([^']+)'/g),
      ].map(([, path = '']) => `${below[file] ?? ''}${path}`),
    )
    expect(found.length).toBeGreaterThan(25)
    const known = new Set([...routes.map(([, path]) => path), ...nameless])
    expect(found.filter((path) => !known.has(path))).toEqual([])
  })

  test('with all our keys under their names, no route opens and none tells or changes anything', async () => {
    const before = await stateOf(theirs)
    for (const [method, pattern] of routes) {
      for (const link of [theirs.links[0] ?? '', ours.links[0] ?? '']) {
        const path = `/api${pattern.replace(':id', theirs.workshop).replace(':link', link)}`
        const body = { role: 'moderator', step: theirs.ids['step'], tables: [theirs.ids['table']], code: theirs.code }
        const answer =
          method === 'get'
            ? await hall.get(path, { cookie: swapped() })
            : await hall.post(path, body, { cookie: swapped() })
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
        expect(await answer.text(), path).not.toContain(theirs.word)
      }
    }
    expect(await stateOf(theirs)).toEqual(before)
  })

  test('their link ends only under their own name, also for the office', async () => {
    const [link = ''] = theirs.links
    const path = `/api/office/workshops/${ours.workshop}/links/${link}/revoke`
    expect((await hall.post(path, {}, { cookie: hall.office })).status).toBe(404)
    expect((await hall.storage.links(theirs.workshop)).find(({ id }) => id === link)?.revokedAt).toBeNull()
  })

  test.each(faces)('our ticket and all our cookies let nobody into theirs as %s', async (as: Face) => {
    for (const ticket of [ours.ticket, ours.secrets.moderator, theirs.ids['participant'] ?? '']) {
      const socket = knock(hall, { as, workshop: theirs.workshop, ticket, cookie: swapped() })
      expect(['ticket-unknown', 'link-unknown']).toContain(await outcome(socket))
    }
  })

  test('no command of ours, filled with their ids, changes or tells anything of theirs', async () => {
    const before = await stateOf(theirs)
    for (const [name, { input }] of Object.entries(commands)) {
      const filled = Object.fromEntries(Object.keys(input.entries).map((key) => [key, theirId(key)]))
      for (const role of ['moderator', 'host', 'guest', 'screen'] as const) {
        const reply = await ask(ours.sockets[role], 'command', {
          id: `${name}-${role}`.replace('.', '-'),
          name,
          input: filled,
        })
        expect(JSON.stringify(reply), `${name} as ${role}`).not.toContain(theirs.word)
      }
    }
    expect(await stateOf(theirs)).toEqual(before)
  })

  test('no sheet of ours shows or changes what stands on theirs', async () => {
    const sheet = boardOf(cafeAgenda.steps.find(({ kind }) => kind === 'cluster')?.id ?? '')
    const doc = await blankFor(theirs.sockets.moderator, sheet)
    doc.getMap(boardRoots.groups).set('g1', { name: theirs.word, at: 1 })
    const told = await tellSheet(theirs.sockets.moderator, sheet, Y.encodeStateAsUpdate(doc))
    expect(told).toEqual({ ok: true })
    for (const name of [sheet, `${theirs.workshop} ${sheet}`, `../${theirs.workshop}/${sheet}`]) {
      for (const socket of Object.values(ours.sockets)) {
        const opened = await ask(socket, 'sheet.open', { sheet: name })
        const { state } = v.parse(v.looseObject({ state: v.optional(v.instance(Uint8Array)) }), opened)
        expect(Buffer.from(state ?? []).toString('utf8')).not.toContain(theirs.word)
      }
    }
  })

  test('nothing of theirs stands in our views, protocol, archive and audit log', async () => {
    const { workshop } = ours
    for (const socket of Object.values(ours.sockets))
      expect(JSON.stringify(await wholeOf(socket))).not.toContain(theirs.word)
    const paths = ['protocol.md', 'archive.json'].map((file) => `/api/workshops/${workshop}/${file}`)
    for (const path of [...paths, `/api/office/workshops/${workshop}/audit.csv`]) {
      const text = await (await hall.get(path, { cookie: hall.office })).text()
      expect(text.length, path).toBeGreaterThan(200)
      for (const foreign of [theirs.word, theirs.workshop, ...theirs.links]) expect(text, path).not.toContain(foreign)
    }
  })

  test('the crawler would have found it: the same questions with their own keys are answered', async () => {
    const cookie = `${linkCookie('moderator', theirs.workshop)}=${theirs.secrets.moderator}`
    const answer = await hall.get(`/api/workshops/${theirs.workshop}/protocol.md`, { cookie })
    expect([answer.status, (await answer.text()).includes(theirs.word)]).toEqual([200, true])
  })
})

/** Something of theirs for every key; words of our own where words go. */
function theirId(key: string): unknown {
  const numbers = ['round', 'revision', 'hands', 'seconds', 'number']
  if (numbers.includes(key)) return key === 'round' ? 0 : 1
  const words = ['text', 'ground', 'name', 'answer', 'what', 'who', 'byWhen', 'nextDate', 'hearBack', 'group', 'title']
  if (words.includes(key)) return 'Ein Wort'
  if (key === 'tables') return [theirs.ids['table']]
  return theirs.ids[key] ?? theirs.ids['card']
}
