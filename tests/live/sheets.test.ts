import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf } from '../../shared/sheets/board.ts'
import type { SheetTell } from '../../shared/wire/messages.ts'
import type { Socket } from 'socket.io-client'
import { card, command, cookieFor, enter, type Evening, type Guest, next, openEvening, wholeOf } from './evening.ts'
import { firstBoard, firstCollect } from './hall.ts'
import { blankFor, copyFor, openSheet, tellSheet } from './sheet.ts'

const sheet = boardOf(firstBoard)
let evening: Evening
let guest: Guest
let second: Socket
let screen: Socket
beforeAll(async () => {
  evening = await openEvening()
  guest = await evening.guest()
  const { hall, created } = evening
  const inside = async (as: 'comoderator' | 'screen'): Promise<Socket> =>
    enter(hall, { as, workshop: created.workshop, cookie: await cookieFor(hall, created, as) })
  second = await inside('comoderator')
  screen = await inside('screen')
})
afterAll(async () => {
  second.disconnect()
  screen.disconnect()
  await evening.end()
})

const open = (socket: Socket, name = sheet) => openSheet(socket, name)
const write = (socket: Socket, update: Uint8Array, name = sheet) => tellSheet(socket, name, update)
/** What is written on an empty board by this one. */
const placed = async (socket: Socket, group: string, name: string, cards: string[]): Promise<unknown> =>
  write(socket, placing(await blankFor(socket, sheet), group, name, cards))

/** An update that puts a card into a group. */
function placing(doc: Y.Doc, group: string, name: string, cards: string[]): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('groups').set(group, { name, at: 1 })
  cards.forEach((one, at) => doc.getMap('places').set(one, { group, at }))
  return Y.encodeStateAsUpdate(doc, before)
}

describe('a board', () => {
  test('cannot be opened or written by a phone (S1)', async () => {
    expect(await open(guest.socket)).toMatchObject({ ok: false, code: 'not-allowed' })
    const update = placing(new Y.Doc(), 'g', 'Fremd', [])
    expect(await write(guest.socket, update)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await evening.hall.storage.sheet(evening.created.workshop, sheet)).toEqual([])
  })

  test('is read by the projector and not written (S6)', async () => {
    expect(await open(screen)).toMatchObject({ ok: true, writes: false })
    expect(await write(screen, placing(new Y.Doc(), 'g', 'Fremd', []))).toMatchObject({ code: 'not-allowed' })
  })

  test('exists for cluster steps only', async () => {
    for (const name of ['board:nowhere', boardOf(firstCollect), 'draft', 'board:', '__proto__']) {
      expect(await open(evening.moderator, name)).toMatchObject({ ok: false, code: 'not-allowed' })
    }
  })

  test('shows a moderator at once what another one moves, and is stored before it is shown', async () => {
    await open(evening.moderator)
    await open(second)
    const heard = next<SheetTell>(second, 'sheet')
    expect(await placed(evening.moderator, 'g1', 'Verkehr', ['k1'])).toEqual({ ok: true })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await heard).update)
    expect(doc.getMap('groups').toJSON()).toEqual({ g1: { name: 'Verkehr', at: 1 } })
    expect(await evening.hall.storage.sheet(evening.created.workshop, sheet)).toHaveLength(1)
  })

  test.each([
    ['is no update', () => new Uint8Array([1, 2, 3, 255])],
    ['leaves a gap behind', later],
    ['writes outside of the board', outside],
  ])('refuses an update that %s, and stays as it was', async (_what, made) => {
    const before = await stateOf(evening.moderator)
    const update = made(await blankFor(evening.moderator, sheet))
    expect(await write(evening.moderator, update)).toMatchObject({ ok: false, code: 'malformed' })
    expect(await stateOf(evening.moderator)).toEqual(before)
    expect(await placed(evening.moderator, 'g1', 'Verkehr', ['k1'])).toEqual({ ok: true })
  })

  test('is sealed as it lies on the server at that moment, also right behind the last move', async () => {
    await command(guest.socket, 'card.add', card('k1'))
    const doc = await copyFor(evening.moderator, sheet)
    void write(evening.moderator, placing(doc, 'g2', 'Miteinander', ['k1']))
    const sealed = await command(evening.moderator, 'cluster.seal', { step: firstBoard, from: firstCollect })
    expect(sealed).toMatchObject({ ok: true })
    const { changes } = await wholeOf(evening.moderator)
    const cluster = changes.find(([noun, id]) => noun === 'cluster' && id === 'g2')
    expect(cluster?.[2]).toMatchObject({ name: 'Miteinander', cards: ['k1'] })
  })

  test('survives many moves in few rows', async () => {
    const doc = await copyFor(evening.moderator, sheet)
    for (let move = 0; move < 230; move += 1) {
      expect(await write(evening.moderator, placing(doc, 'g3', `Gruppe ${move}`, []))).toEqual({ ok: true })
    }
    expect((await evening.hall.storage.sheet(evening.created.workshop, sheet)).length).toBeLessThan(200)
    expect((await stateOf(second)).groups).toMatchObject({ g3: { name: 'Gruppe 229' } })
  })
})

async function stateOf(socket: Socket): Promise<Record<string, unknown>> {
  const doc = await copyFor(socket, sheet)
  return { groups: doc.getMap('groups').toJSON(), places: doc.getMap('places').toJSON() }
}

/** The second of two moves, without the first. */
function later(doc: Y.Doc): Uint8Array {
  placing(doc, 'x', 'erst', [])
  return placing(doc, 'x', 'dann', [])
}

function outside(doc: Y.Doc): Uint8Array {
  doc.getText('novel').insert(0, 'Es war einmal')
  return Y.encodeStateAsUpdate(doc)
}
