import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StorageConflict, StorageUnavailable, type LinkRole, type Storage } from '../../server/storage/storage.ts'
import { erasurePromises } from './erasure.ts'
import { logPromises } from './log.ts'
import { snapshotPromises } from './snapshots.ts'
import { append, card, createWorkshop, entry, link, ticket, workshopRow, type Conflict, type Get } from './rows.ts'

/** What every storage promises. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
      await createWorkshop(storage, 'w')
    })
    afterEach(() => storage.close())
    const conflict = (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(StorageConflict)

    workshopPromises(() => storage, conflict)
    importPromises(() => storage, conflict)
    logPromises(() => storage, conflict)
    votePromises(() => storage)
    doorPromises(() => storage, conflict)
    sheetPromises(() => storage, conflict)
    auditPromises(() => storage, conflict)
    erasurePromises(() => storage, conflict)
    snapshotPromises(() => storage, conflict)
    concurrencyPromises(() => storage)
  })
}

function workshopPromises(get: Get, conflict: Conflict): void {
  test('a workshop is found by its id, its code and its pass', async () => {
    const row = workshopRow('w')
    expect(await get().workshop('w')).toEqual(row)
    expect(await get().workshopByCode(row.code)).toEqual(row)
    expect(await get().workshopByCode(row.pass)).toEqual(row)
    expect(await get().workshopByCode('nothing')).toBeNull()
    expect(await get().workshop('nothing')).toBeNull()
  })

  test('a workshop with a taken id, code or pass is refused and leaves nothing behind', async () => {
    const taken = workshopRow('w')
    const attempts = [taken, workshopRow('x', { code: taken.code }), workshopRow('x', { pass: taken.pass })]
    attempts.push(workshopRow('x', { code: taken.pass }), workshopRow('x', { pass: taken.code }))
    for (const row of attempts) await conflict(get().create(row, card(row.id, 0, 'c'), [link('l', row.id)]))
    await conflict(get().create(workshopRow('x'), card('x', 0, 'c'), [link('l', 'x'), link('l', 'x')]))
    expect(await get().workshops()).toEqual([taken])
    expect([await get().links('x'), await get().events('x', 0), await get().linkByHash('hash-l')]).toEqual([
      [],
      [],
      null,
    ])
    expect(await get().events('w', 0)).toEqual([])
  })

  test('a new workshop brings its first events and links; its line in the list changes with an append', async () => {
    const later = workshopRow('later', { createdAt: 5000 })
    await get().create(later, card('later', 0, 'c'), [link('l', 'later')])
    expect((await get().events('later', 0)).map((event) => event.version)).toEqual([1])
    expect(await get().links('later')).toEqual([link('l', 'later')])
    await get().append({ ...card('later', 1, 'd'), summary: { title: 'new' } })
    await get().append(card('later', 2, 'e'))
    expect((await get().workshops()).map((row) => row.summary)).toEqual([{ title: 'w' }, { title: 'new' }])
  })
}

function importPromises(get: Get, conflict: Conflict): void {
  test('a workshop from an archive brings its sheets in the same commit, all or nothing (S15)', async () => {
    const buffer = Uint8Array.of(0, 1, 2, 3, 4, 5)
    const sheets = [
      { name: 'board:a', update: buffer.subarray(1, 4) },
      { name: 'board:b', update: Uint8Array.of(9) },
    ]
    await get().create(workshopRow('y'), card('y', 0, 'c'), [], sheets)
    expect(await get().sheetNames('y')).toEqual(['board:a', 'board:b'])
    expect(await get().sheet('y', 'board:a')).toEqual([{ place: 1, update: Uint8Array.of(1, 2, 3) }])
    expect(await get().appendSheet('y', 'board:a', Uint8Array.of(4))).toBe(2)
    const taken = workshopRow('z', { code: workshopRow('y').code })
    await conflict(get().create(taken, card('z', 0, 'c'), [], sheets))
    expect([await get().sheetNames('z'), await get().events('z', 0)]).toEqual([[], []])
  })
}

function votePromises(get: Get): void {
  test('a new choice replaces the old one, and closing a ballot removes every voter from it (P6)', async () => {
    const put = (ballot: string, voter: string, choice: Record<string, number>) => ({ put: { ballot, voter, choice } })
    await get().append(append('w', 0, { votes: [put('b', 'v2', { x: 1 }), put('b', 'v1', { x: 2 })] }))
    await get().append(append('w', 0, { votes: [put('b', 'v2', { y: 3 }), put('c', 'v1', {})] }))
    expect(await get().votes('w')).toEqual([
      { ballot: 'b', voter: 'v1', choice: { x: 2 } },
      { ballot: 'b', voter: 'v2', choice: { y: 3 } },
      { ballot: 'c', voter: 'v1', choice: {} },
    ])
    await get().append(append('w', 0, { votes: [{ clear: { ballot: 'b' } }] }))
    expect(await get().votes('w')).toEqual([{ ballot: 'c', voter: 'v1', choice: {} }])
  })
}

function doorPromises(get: Get, conflict: Conflict): void {
  test('every role that enters by a link can have one', async () => {
    const roles: LinkRole[] = ['moderator', 'comoderator', 'host', 'screen']
    for (const role of roles) await get().addLink(link(`l-${role}`, 'w', { role }))
    expect((await get().links('w')).map(({ role }) => role).toSorted()).toEqual(roles.toSorted())
  })

  test('a link is found by its hash, listed, and revoked for good', async () => {
    await get().addLink(link('l', 'w', { role: 'screen' }))
    await conflict(get().addLink(link('l', 'w', { hash: 'other' })))
    await conflict(get().addLink(link('m', 'w', { hash: 'hash-l' })))
    await conflict(get().addLink(link('m', 'nowhere')))
    expect(await get().linkByHash('hash-l')).toEqual(link('l', 'w', { role: 'screen' }))
    await get().revokeLink('l', 7)
    await get().revokeLink('l', 9)
    await get().revokeLink('nothing', 9)
    expect(await get().links('w')).toEqual([link('l', 'w', { role: 'screen', revokedAt: 7 })])
  })

  test('a ticket is valid from its commit on, and its hash only once (S7)', async () => {
    await get().append(append('w', 0, { tickets: [ticket('t', 'w')] }))
    expect(await get().ticketByHash('t')).toEqual(ticket('t', 'w'))
    await conflict(get().append(append('w', 0, { tickets: [ticket('t', 'w')] })))
    expect(await get().ticketByHash('u')).toBeNull()
  })
}

function sheetPromises(get: Get, conflict: Conflict): void {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)

  test('a tablecloth comes back byte for byte, also from a view into a larger buffer', async () => {
    const view = bytes.subarray(10, 20)
    const updates = [bytes, view, new Uint8Array(0), Buffer.from(bytes).subarray(3, 5)]
    for (const [index, update] of updates.entries()) expect(await get().appendSheet('w', 's', update)).toBe(index + 1)
    const stored = await get().sheet('w', 's')
    expect(stored).toEqual(updates.map((update, index) => ({ place: index + 1, update: new Uint8Array(update) })))
    expect(view.length).toBe(10)
    expect(await get().sheet('w', 'other')).toEqual([])
  })

  test('compacting keeps what was written in the meantime, and places go on', async () => {
    for (const update of [1, 2, 3, 4]) await get().appendSheet('w', 's', Uint8Array.of(update))
    await get().appendSheet('w', 'r', bytes)
    await get().compactSheet('w', 's', 3, Uint8Array.of(9, 9))
    expect(await get().sheet('w', 's')).toEqual([
      { place: 3, update: Uint8Array.of(9, 9) },
      { place: 4, update: Uint8Array.of(4) },
    ])
    expect(await get().appendSheet('w', 's', bytes)).toBe(5)
    await conflict(get().compactSheet('w', 's', 2, bytes))
    await conflict(get().compactSheet('w', 's', 6, bytes))
    await conflict(get().appendSheet('nowhere', 's', bytes))
    expect(await get().sheetNames('w')).toEqual(['r', 's'])
    expect(await get().sheet('w', 'r')).toEqual([{ place: 1, update: bytes }])
  })
}

function auditPromises(get: Get, conflict: Conflict): void {
  const all = { before: null, who: null, most: 100 }

  test('what staff did is read newest first, in pages, and by who did it (S18)', async () => {
    await get().append({ ...card('w', 0, 'a'), audit: [entry('one'), entry('two', { who: 'm', at: 4000 })] })
    const about = { card: 'c', tables: ['t', 'u'], round: 2, open: true, focus: null }
    await get().record('w', entry('three', { about, outcome: 'card-unknown', at: 5000 }))
    const rows = await get().audit('w', all)
    expect(rows.map(({ place, what }) => `${place} ${what}`)).toEqual(['3 three', '2 two', '1 one'])
    expect(rows[0]).toEqual({ place: 3, ...entry('three', { about, outcome: 'card-unknown', at: 5000 }) })
    expect((await get().audit('w', { ...all, most: 1, before: 3 })).map(({ what }) => what)).toEqual(['two'])
    expect((await get().audit('w', { ...all, who: 'l' })).map(({ what }) => what)).toEqual(['three', 'one'])
    expect(await get().lastUses('w')).toEqual([
      { who: 'l', at: 5000 },
      { who: 'm', at: 4000 },
    ])
  })

  test("what belongs to no workshop has a list of its own, and no workshop sees another one's (S17)", async () => {
    await createWorkshop(get(), 'x')
    await get().record(null, entry('house'))
    await get().record('x', entry('other'))
    await conflict(get().record('nowhere', entry('lost')))
    expect((await get().audit(null, all)).map(({ what }) => what)).toEqual(['house'])
    expect((await get().audit('x', all)).map(({ what }) => what)).toEqual(['other'])
    expect([await get().audit('w', all), await get().lastUses('w'), await get().audit('', all)]).toEqual([[], [], []])
  })

  test('an append that is refused leaves no entry behind, and a new workshop brings its own', async () => {
    await conflict(get().append({ ...card('w', 5, 'a'), audit: [entry('one')] }))
    await get().create(workshopRow('y'), { ...append('y', 0), audit: [entry('workshop.created')] }, [])
    expect(await get().audit('w', all)).toEqual([])
    expect(await get().audit('y', all)).toHaveLength(1)
  })
}

function concurrencyPromises(get: Get): void {
  test('of 200 cards at the same moment in ten workshops, exactly the accepted ones are stored, without a gap', async () => {
    const seed = Date.now() % 100_000
    console.log(`storage contract, seed ${seed}`)
    const pick = seededPick(seed)
    const ids = Array.from({ length: 10 }, (_, index) => `w${index}`)
    for (const id of ids) await createWorkshop(get(), id)
    const guessed = new Map<string, number>()
    const cards = Array.from({ length: 200 }, (_, index) => {
      const id = `w${pick(10)}`
      const version = guessed.get(id) ?? 0
      const stale = pick(3) === 0
      if (!stale) guessed.set(id, version + 1)
      // A stale writer has seen one event too few, or one that was never there.
      return card(id, stale ? version + (pick(2) === 0 ? -1 : 1) : version, `c${index}`)
    })
    const results = await Promise.allSettled(cards.map((row) => get().append(row)))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.every((result) => result.reason instanceof StorageConflict)).toBe(true)
    expect(refused.length).toBeGreaterThan(0)
    for (const id of ids) {
      const kept = cards.filter((row, index) => row.workshop === id && results[index]?.status === 'fulfilled')
      const events = await get().events(id, 0)
      expect(events.map((event) => event.version)).toEqual(kept.map((_, index) => index + 1))
      expect(events.map((event) => event.command)).toEqual(kept.map((row) => row.commands[0]?.id))
      expect(kept.length).toBe(guessed.get(id) ?? 0)
    }
  })

  test('a storage that takes what it is given says that all is well with it (D16)', async () => {
    await get().append(card('w', 0, 'a'))
    expect(get().condition()).toEqual({ stuck: false, spent: false })
  })

  test('a closed storage says so, and closing twice is harmless', async () => {
    const last = get().append(card('w', 0, 'a'))
    await get().close()
    await last
    await get().close()
    await expect(get().append(card('w', 1, 'b'))).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(get().events('w', 0)).rejects.toBeInstanceOf(StorageUnavailable)
  })
}

/** mulberry32: small, and the same on every machine. */
export function seededPick(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
