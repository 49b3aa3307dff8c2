import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinedSchema } from '../../shared/wire/http.ts'
import { createWorkshop, type Evening, openEvening, wholeOf } from './evening.ts'
import { bodyOf, openHall } from './hall.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const codeOf = async (response: Response): Promise<unknown> => response.json()

describe('joining', () => {
  const person = { name: '', language: 'de' }

  test('works with the code as people type it, and with the pass of the QR (S8)', async () => {
    const { hall, created } = evening
    const { code } = created
    const pass = new URL(created.joinUrl).pathname.split('/').at(-1)
    expect(Buffer.from(pass ?? '', 'base64url').length * 8).toBeGreaterThanOrEqual(64)
    for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 3)}-${code.slice(3)} `, pass]) {
      expect((await hall.post('/api/join', { code: typed, ...person })).status).toBe(200)
    }
  })

  test('a wrong code and the code of a workshop that is not open get the same answer (S8)', async () => {
    const { hall } = evening
    const draft = await createWorkshop(hall)
    const answers = await Promise.all(
      ['2222222', draft.code].map((code) => hall.post('/api/join', { code, ...person })),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(await Promise.all(answers.map(codeOf))).toEqual([{ code: 'code-unknown' }, { code: 'code-unknown' }])
  })

  test('is slowed down for who tries codes, without shutting out a hall', async () => {
    const hall = await openHall()
    const wrong = await Promise.all(
      Array.from({ length: 320 }, () => hall.post('/api/join', { code: '2222222', ...person })),
    )
    const statuses = wrong.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(300)
    expect((await hall.post('/api/join', { code: '2222222', ...person })).status).toBe(429)
    await hall.close()
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"code":'],
    ['a list', '[]'],
    ['a name that is too long', JSON.stringify({ code: 'x', name: 'a'.repeat(61), language: 'de' })],
    ['keys that are more than a name (S4)', '{"__proto__":{"code":"x"},"code":"x","name":"","language":"de"}'],
  ])('takes %s for malformed', async (_what, body) => {
    const { url } = evening.hall
    const headers = { 'content-type': 'application/json', origin: url }
    const answer = await fetch(`${url}/api/join`, { method: 'POST', headers, body })
    expect([400, 404]).toContain(answer.status)
  })

  test('a body larger than a megabyte is not read (S11)', async () => {
    const answer = await evening.hall.post('/api/join', { code: 'x'.repeat(1024 * 1024 + 1) })
    expect(answer.status).toBe(413)
  })

  test('a name stands for itself, whatever it is made of', async () => {
    const { hall, created } = evening
    const name = '<img src=x onerror=alert(1)> "Ö" \u202e'
    const joined = await hall.post('/api/join', { code: created.code, name, language: 'de' })
    const { participant } = await bodyOf(joined, joinedSchema)
    const { changes } = await wholeOf(evening.moderator)
    const found = changes.find(([noun, id]) => noun === 'participant' && id === participant)
    expect(found?.[2]).toMatchObject({ name })
  })
})
