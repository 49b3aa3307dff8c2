import { expect, test } from 'vitest'
import { unpackLog } from '../../server/storage/written.ts'
import { append, card, type Conflict, type Get } from './rows.ts'

export function snapshotPromises(get: Get, conflict: Conflict): void {
  const snapshot = (version: number, format = 'f', byte = version) => ({
    version,
    format,
    content: Uint8Array.of(byte),
  })
  const cards = async (count: number) => {
    for (let version = 0; version < count; version += 1) await get().append(card('w', version, `c${version}`))
  }

  test('a snapshot comes back byte for byte, and a new one takes its place', async () => {
    await cards(3)
    expect(await get().snapshot('w')).toEqual({ kept: null, erasures: 0 })
    await get().saveSnapshot('w', snapshot(2), 0)
    expect(await get().snapshot('w')).toEqual({ kept: snapshot(2), erasures: 0 })
    await get().saveSnapshot('w', snapshot(3, 'g'), 0)
    expect((await get().snapshot('w')).kept).toEqual(snapshot(3, 'g'))
    await get().dropSnapshot('w')
    expect((await get().snapshot('w')).kept).toBeNull()
    expect(await get().snapshot('nowhere')).toEqual({ kept: null, erasures: 0 })
  })

  test('nobody gets a snapshot of more than the log has', async () => {
    await cards(1)
    await conflict(get().saveSnapshot('w', snapshot(2), 0))
    await conflict(get().saveSnapshot('nowhere', snapshot(0), 0))
    expect((await get().snapshot('w')).kept).toBeNull()
  })

  test('erasing drops the snapshot, and one that was made of the words before is not taken (P8)', async () => {
    await cards(2)
    const { erasures } = await get().snapshot('w')
    await get().saveSnapshot('w', snapshot(2), erasures)
    const events = [{ version: 1, command: 'c0', body: { type: 'erased' } }]
    await get().rewrite({ append: append('w', 2), events, unbind: false })
    expect((await get().snapshot('w')).kept).toBeNull()
    await conflict(get().saveSnapshot('w', snapshot(2), erasures))
    const again = await get().snapshot('w')
    await get().saveSnapshot('w', snapshot(2), again.erasures)
    expect((await get().snapshot('w')).kept).toEqual(snapshot(2))
  })

  test('a workshop that is deleted takes its snapshot along (P9)', async () => {
    await cards(1)
    await get().saveSnapshot('w', snapshot(1), 0)
    await get().remove('w', null)
    expect((await get().snapshot('w')).kept).toBeNull()
  })

  test('a log comes packed as it comes in rows, letter for letter, for a thread that reads it', async () => {
    await cards(3)
    await get().append(card('w', 3, 'strange', 'Stühle \0 🪑 \ud800'))
    expect(unpackLog(await get().packedLog('w'))).toEqual(await get().events('w', 0))
    expect(unpackLog(await get().packedLog('nowhere'))).toEqual([])
  })

  test('events that name somebody are found in order, wherever the name stands, and no others', async () => {
    await get().append(card('w', 0, 'a', 'von anna-1'))
    await get().append(card('w', 1, 'b', 'von anna-2'))
    await get().append(card('w', 2, 'c', { card: 'otto', by: 'anna-1' }))
    const found = async (...ids: string[]) =>
      (await get().eventsNaming('w', ids)).map(({ version, command }) => `${version} ${command}`)
    expect(await found('anna-1')).toEqual(['1 a', '3 c'])
    expect(await found('otto', 'anna-2', 'anna-1')).toEqual(['1 a', '2 b', '3 c'])
    expect([await found('nobody'), await found(), await get().eventsNaming('x', ['anna-1'])]).toEqual([[], [], []])
  })

  test('a long log can be read in pieces', async () => {
    await cards(5)
    const versions = async (after: number, most: number) =>
      (await get().events('w', after, most)).map((event) => event.version)
    expect([await versions(0, 2), await versions(2, 2), await versions(4, 2), await versions(5, 2)]).toEqual([
      [1, 2],
      [3, 4],
      [5],
      [],
    ])
  })
}
