import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { clothLimit, clothOf, clothRoot } from '../../shared/sheets/cloth.ts'
import type { SheetTell } from '../../shared/wire/messages.ts'
import { openCafe, press, rounds, type Cafe } from './cafe.ts'
import { ask, caughtUp, command, next, record, type Guest } from './evening.ts'
import { blankFor, openSheet, tellSheet } from './sheet.ts'

const table = 't1'
const sheet = clothOf({ step: rounds, table, round: 0 })
let cafe: Cafe
let device: Socket
let sitting: Guest
let elsewhere: Guest

beforeAll(async () => {
  cafe = await openCafe(3)
  const guests = await cafe.guests(9)
  const [secret = ''] = await cafe.secrets(table)
  device = (await cafe.device(secret)).socket
  await cafe.announce()
  await command(cafe.moderator, 'round.call', press(0, 'planned'))
  await command(cafe.moderator, 'round.start', press(0, 'called'))
  const [first, second] = guests
  if (!first || !second) throw new Error('nobody came')
  ;[sitting, elsewhere] = [first, second]
  const seat = (guest: Guest, to: string) =>
    command(cafe.moderator, 'seat.move', { step: rounds, round: 0, participant: guest.participant, table: to })
  await seat(sitting, table)
  await seat(elsewhere, 't2')
})
afterAll(() => cafe.end())

const open = (socket: Socket, name = sheet) => openSheet(socket, name)
const write = async (socket: Socket, text: string, name = sheet): Promise<unknown> =>
  tellSheet(socket, name, written(await blankFor(socket, name), text))

function written(doc: Y.Doc, text: string, root: string = clothRoot): Uint8Array {
  doc.getText(root).insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

async function textFor(socket: Socket): Promise<string> {
  const answer = await open(socket)
  if (!answer.ok) return answer.code
  const doc = new Y.Doc()
  Y.applyUpdate(doc, answer.state)
  return doc.getText(clothRoot).toJSON()
}

describe('the tablecloth', () => {
  test('is written by the device of its own table and read along by the guests who sit there', async () => {
    expect(await open(device)).toMatchObject({ ok: true, writes: true })
    expect(await open(sitting.socket)).toMatchObject({ ok: true, writes: false })
    const heard = next<SheetTell>(sitting.socket, 'sheet')
    expect(await write(device, 'Ein Stadtteilcafé fehlt. ')).toEqual({ ok: true })
    expect((await heard).sheet).toBe(sheet)
    expect(await textFor(sitting.socket)).toContain('Ein Stadtteilcafé fehlt.')
    expect(await textFor(cafe.moderator)).toContain('Ein Stadtteilcafé fehlt.')
  })

  test('is written by no guest (S1), and neither read nor written from another table', async () => {
    expect(await write(sitting.socket, 'x')).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await open(elsewhere.socket)).toMatchObject({ ok: false, code: 'not-allowed' })
    const [secret = ''] = await cafe.secrets('t2')
    const other = (await cafe.device(secret)).socket
    expect(await open(other)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await write(other, 'x')).toMatchObject({ ok: false, code: 'not-allowed' })
  })

  test('is written by a participant for as long as this one is host, and not a moment longer', async () => {
    const { participant, socket } = elsewhere
    await command(cafe.moderator, 'table.host', { table, participant })
    expect(await open(socket)).toMatchObject({ ok: true, writes: true })
    expect(await write(socket, 'Von Hand dazu. ')).toEqual({ ok: true })
    await command(cafe.moderator, 'table.host', { table, participant: null })
    expect(await write(socket, 'zu spät')).toMatchObject({ ok: false, code: 'not-allowed' })
    const heard = record(socket, 'sheet')
    await write(device, 'Nur für den Tisch. ')
    expect(await open(socket)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(heard).toEqual([])
    expect(await textFor(device)).not.toContain('zu spät')
  })

  test('takes no more than it holds, nothing beside the text, and stays as it was', async () => {
    const before = await textFor(device)
    expect(await write(device, 'x'.repeat(clothLimit))).toMatchObject({ ok: false, code: 'malformed' })
    const beside = written(await blankFor(device, sheet), 'daneben', 'novel')
    expect(await tellSheet(device, sheet, beside)).toMatchObject({ code: 'malformed' })
    expect(await textFor(device)).toBe(before)
  })

  test('lies beside the cards: the device writes insights and for others, at its own table alone', async () => {
    const card = (name: string, kind: string, at: string) => ({
      card: name,
      step: rounds,
      kind,
      text: `Karte ${name}`,
      column: null,
      about: null,
      table: at,
      round: 0,
    })
    // The phone of somebody who sits there shows what is written there.
    await ask(sitting.socket, 'sync', { have: null, wall: { table } })
    const told = next<{ changes: unknown[] }>(sitting.socket, 'wall')
    expect(await command(device, 'card.add', card('i1', 'insight', table))).toMatchObject({ ok: true })
    expect(JSON.stringify(await told)).toContain('Karte i1')
    expect(await command(device, 'card.add', card('c1', 'card', table))).toMatchObject({ ok: true })
    expect(await command(device, 'card.add', card('i2', 'insight', 't2'))).toMatchObject({ code: 'not-your-table' })
    for (const name of ['i3', 'i4', 'i5']) await command(device, 'card.add', card(name, 'insight', table))
    const { changes } = await caughtUp(device)
    const insights = changes.filter(([noun, id]) => noun === 'card' && id.startsWith('i')).map(([, id]) => id)
    expect(insights).toEqual(['i1', 'i3', 'i4'])
    const handover = { step: rounds, round: 1, table, text: 'Wir haben über das Café gesprochen.' }
    expect(await command(device, 'handover.confirm', handover)).toMatchObject({ ok: true })
    expect(await command(device, 'handover.confirm', { ...handover, table: 't2' })).toMatchObject({
      code: 'not-allowed',
    })
  })

  test('of a round that is over is read and no longer written; the next round has its own', async () => {
    await command(cafe.moderator, 'round.call', press(1, 'planned'))
    expect(await write(device, 'Nachtrag')).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await textFor(device)).toContain('Stadtteilcafé')
    const second = clothOf({ step: rounds, table, round: 1 })
    expect(await write(device, 'Runde zwei', second)).toEqual({ ok: true })
    expect(await cafe.hall.storage.sheetNames(cafe.workshop)).toEqual([sheet, second])
  })

  test('goes along in an archive', async () => {
    const { hall, workshop } = cafe
    const archive = await hall.get(`/api/workshops/${workshop}/archive.json`, { cookie: hall.office })
    const imported = await hall.post('/api/office/import', await archive.json(), { cookie: hall.office })
    expect(imported.status).toBe(200)
    const rows = (await hall.storage.workshops()).map(({ id }) => id).filter((id) => id !== workshop)
    const names = await Promise.all(rows.map((id) => hall.storage.sheetNames(id)))
    expect(names).toEqual([[sheet, clothOf({ step: rounds, table, round: 1 })]])
  })
})
