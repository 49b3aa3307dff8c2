import { expect, test } from 'vitest'
import type { Rewrite } from '../../server/storage/storage.ts'
import { append, card, createWorkshop, link, ticket, type Conflict, type Get } from './rows.ts'

export function erasurePromises(get: Get, conflict: Conflict): void {
  const rewriting = (version: number, events: Rewrite['events'], unbind = false): Rewrite => ({
    append: append('w', version, { events: [{ at: 5, command: 'last', body: { type: 'card.erased' } }] }),
    events,
    unbind,
  })

  test('a card that is erased leaves an empty place: versions stay dense, everything else stays as it was (P8)', async () => {
    for (const [version, id] of ['a', 'b', 'c'].entries()) await get().append(card('w', version, id, `words of ${id}`))
    await get().rewrite(rewriting(3, [{ version: 2, command: 'b', body: { type: 'card.added', text: '' } }]))
    const events = await get().events('w', 0)
    expect(events.map(({ version, at, command, body }) => [version, at, command, body])).toEqual([
      [1, 2000, 'a', { type: 'card.added', text: 'words of a' }],
      [2, 2001, 'b', { type: 'card.added', text: '' }],
      [3, 2002, 'c', { type: 'card.added', text: 'words of c' }],
      [4, 5, 'last', { type: 'card.erased' }],
    ])
    expect(await get().replyTo('w', 'b')).toEqual({ ok: true, id: 'b' })
    await get().append(card('w', 4, 'd'))
  })

  test('an erasure that has not seen the last event, or names one that is not there, changes nothing', async () => {
    await get().append(card('w', 0, 'a', 'words'))
    const blank = { type: 'card.added', text: '' }
    await conflict(get().rewrite(rewriting(0, [{ version: 1, command: 'a', body: blank }])))
    await conflict(get().rewrite(rewriting(1, [{ version: 2, command: 'a', body: blank }])))
    expect((await get().events('w', 0)).map(({ body }) => body)).toEqual([{ type: 'card.added', text: 'words' }])
  })

  test('unbinding takes tickets, answers and votes of this workshop and of no other (P7)', async () => {
    await createWorkshop(get(), 'x')
    const vote = { put: { ballot: 'b', voter: 'v', choice: { y: 1 } } }
    for (const id of ['w', 'x'])
      await get().append({ ...card(id, 0, `c-${id}`), votes: [vote], tickets: [ticket(`t-${id}`, id)] })
    await get().rewrite(rewriting(1, [], true))
    expect([await get().ticketByHash('t-w'), await get().replyTo('w', 'c-w'), await get().votes('w')]).toEqual([
      null,
      undefined,
      [],
    ])
    expect(await get().ticketByHash('t-x')).toEqual(ticket('t-x', 'x'))
    expect(await get().replyTo('x', 'c-x')).toEqual({ ok: true, id: 'c-x' })
    expect(await get().votes('x')).toHaveLength(1)
  })

  test('a workshop that is removed leaves nothing behind but what was kept of it, and the others untouched (P9)', async () => {
    for (const id of ['x', 'w']) {
      if (id === 'x') await createWorkshop(get(), id)
      await get().append({ ...card(id, 0, `c-${id}`), tickets: [ticket(`t-${id}`, id)] })
      await get().addLink(link(`l-${id}`, id))
      await get().appendSheet(id, 's', Uint8Array.of(1))
      await get().record(id, { at: 1, who: 'office', role: 'organizer', what: 'x', about: {}, outcome: 'done' })
    }
    const kept = {
      id: 'p',
      title: 'w',
      date: '2026-11-27',
      keptAt: 9,
      name: 'protokoll.docx',
      content: Uint8Array.of(7, 8),
    }
    await get().remove('w', kept)
    const page = { before: null, who: null, most: 10 }
    const left = async (id: string) => [
      await get().workshop(id),
      await get().workshopByCode(`code-${id}`),
      await get().events(id, 0),
      await get().links(id),
      await get().linkByHash(`hash-l-${id}`),
      await get().ticketByHash(`t-${id}`),
      await get().replyTo(id, `c-${id}`),
      await get().sheetNames(id),
      await get().audit(id, page),
    ]
    expect(await left('w')).toEqual([null, null, [], [], null, null, undefined, [], []])
    expect((await left('x')).map((found) => (Array.isArray(found) ? found.length : found !== undefined))).toEqual([
      true,
      true,
      1,
      1,
      true,
      true,
      true,
      1,
      1,
    ])
    await conflict(get().remove('w', null))
    await conflict(get().append(card('w', 1, 'later')))
    const { content, name, ...line } = kept
    expect(await get().protocols()).toEqual([line])
    expect(await get().protocol('p')).toEqual({ ...line, name, content })
    await get().dropProtocol('p')
    expect([await get().protocols(), await get().protocol('p')]).toEqual([[], null])
  })
}
