import { expect, test } from 'vitest'
import { append, card, ticket, workshopRow, type Conflict, type Get } from './rows.ts'

const nasty = 'a\u0000b \ud800 c 👩‍👩‍👧 עברית \u202e "\\" \n \u2028'

export function logPromises(get: Get, conflict: Conflict): void {
  test('events are dense and come in order, after the version asked for', async () => {
    const [first] = card('w', 0, 'a').events
    const second = { at: 9, command: 'a', body: null }
    await get().append({ ...card('w', 0, 'a'), events: first ? [first, second] : [] })
    await get().append(card('w', 2, 'b'))
    expect((await get().events('w', 0)).map((event) => event.version)).toEqual([1, 2, 3])
    expect(await get().events('w', 1)).toEqual([
      { version: 2, ...second },
      { version: 3, at: 2002, command: 'b', body: { type: 'card.added', text: 'b' } },
    ])
    expect(await get().events('w', 3)).toEqual([])
  })

  test('the time of the newest event of all workshops is known (D18)', async () => {
    expect(await get().newestAt()).toBe(0)
    await get().append(card('w', 0, 'a'))
    await get().append(card('w', 1, 'b'))
    const older = { at: 7, command: 'c', body: null }
    await get().create(workshopRow('other'), append('other', 0, { events: [older] }), [])
    expect(await get().newestAt()).toBe((await get().events('w', 1))[0]?.at)
  })

  test('whoever has not seen the last event is refused, also when only a reply is stored', async () => {
    await get().append(card('w', 0, 'a'))
    for (const version of [0, 2, -1]) {
      await conflict(get().append(card('w', version, 'b')))
      await conflict(get().append(append('w', version, { commands: [{ id: 'b', reply: 1 }] })))
    }
    await conflict(get().append(card('nowhere', 0, 'a')))
    expect(await get().replyTo('w', 'b')).toBeUndefined()
  })

  test('a repeated command changes nothing at all (D4)', async () => {
    await get().append(card('w', 0, 'a'))
    const vote = { put: { ballot: 'b', voter: 'v', choice: { x: 1 } } }
    await conflict(get().append({ ...card('w', 1, 'a'), votes: [vote], tickets: [ticket('t', 'w')], summary: 'x' }))
    await conflict(get().append(append('w', 1, { commands: ['z', 'z'].map((id) => ({ id, reply: 1 })) })))
    expect(await get().events('w', 1)).toEqual([])
    expect(await get().votes('w')).toEqual([])
    expect(await get().ticketByHash('t')).toBeNull()
    expect((await get().workshop('w'))?.summary).toEqual({ title: 'w' })
    expect(await get().replyTo('w', 'z')).toBeUndefined()
  })

  test('the same command id, sent twice in the same moment, is stored once (D4)', async () => {
    const twice = [card('w', 0, 'a', 'first'), append('w', 1, { commands: [{ id: 'a', reply: 'second' }] })]
    const results = await Promise.allSettled([...twice, card('w', 1, 'b')].map((row) => get().append(row)))
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await get().replyTo('w', 'a')).toEqual({ ok: true, id: 'a' })
  })

  test('stored replies come back letter for letter, refusals included', async () => {
    const replies = [{ refused: 'step-closed', z: 1, a: [1.5, null] }, null, false, '', 0, nasty, { [nasty]: nasty }]
    const commands = replies.map((reply, index) => ({ id: `c${index}`, reply }))
    await get().append(append('w', 0, { commands }))
    for (const { id, reply } of commands) {
      expect(JSON.stringify(await get().replyTo('w', id))).toBe(JSON.stringify(reply))
    }
    expect(await get().replyTo('other', 'c0')).toBeUndefined()
  })

  test('words with emoji, right-to-left signs, NUL and broken surrogates come back as they were', async () => {
    const parsed: unknown = JSON.parse('{"__proto__": {"role": "moderator"}, "constructor": 1}')
    const row = card('w', 0, 'a', { nasty, parsed })
    await get().append(row)
    await get().setSetting('name', nasty)
    const [event] = await get().events('w', 0)
    expect(JSON.stringify(event?.body)).toBe(JSON.stringify(row.events[0]?.body))
    expect(await get().setting('name')).toBe(nasty)
    expect(await get().setting('other')).toBeNull()
  })

  test('what the caller changes after handing it over is not stored', async () => {
    const body = { text: 'before' }
    const done = get().append(append('w', 0, { events: [{ at: 1, command: 'a', body }] }))
    body.text = 'after'
    await done
    expect((await get().events('w', 0))[0]?.body).toEqual({ text: 'before' })
  })

  test('a thing that is no JSON, or a ticket of another workshop, is refused before anything is stored', async () => {
    const nothing = append('w', 0, { commands: [{ id: 'a', reply: undefined }] })
    await expect(get().append(nothing)).rejects.toThrow(TypeError)
    await expect(get().append(append('w', 0, { tickets: [ticket('t', 'x')] }))).rejects.toThrow(RangeError)
    await expect(get().append(card('w', 0, '\ud800'))).rejects.toThrow(RangeError)
    expect(await get().events('w', 0)).toEqual([])
  })
}
