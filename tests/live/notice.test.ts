import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createdSchema, noticeAnswerSchema } from '../../shared/wire/http.ts'
import { usualNotice } from '../../server/http/notice.ts'
import { blankNotice } from '../../shared/domain/notice.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { command, createWorkshop, openEvening, wholeOf, type Evening } from './evening.ts'
import { firstCollect, agenda, bodyOf } from './hall.ts'

describe('what happens with their words', () => {
  let evening: Evening
  beforeEach(async () => {
    evening = await openEvening()
  })
  afterEach(() => evening.end())

  const asked = (code: string) => evening.hall.post('/api/notice', { code })

  test('is told to whoever holds the code, before they join (P2)', async () => {
    const told = await bodyOf(await asked(evening.created.code), noticeAnswerSchema)
    const { title, address, use } = aboutTown
    expect(told).toEqual({ title, address, use, notice: noticeTown })
    const pass = evening.created.joinUrl.split('/').at(-1) ?? ''
    expect((await asked(pass)).status).toBe(200)
  })

  test('is told to nobody by a wrong code, a closed workshop or a draft, and all three sound the same (S8)', async () => {
    const draft = await createWorkshop(evening.hall)
    await command(evening.moderator, 'workshop.close', { from: firstCollect })
    const answers = await Promise.all(
      ['AAAAAAA', draft.code, evening.created.code].map(async (code) => {
        const answer = await asked(code)
        return [answer.status, await answer.text(), answer.headers.get('content-length')]
      }),
    )
    expect(answers[0]).toEqual([404, '{"code":"code-unknown"}', '23'])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('cannot be used to guess codes: asking and joining share their tries (S8)', async () => {
    const tries = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? asked('AAAAAAA') : join('AAAAAAA')))
    await Promise.all(tries)
    expect((await asked(evening.created.code)).status).toBe(429)
    expect((await join(evening.created.code)).status).toBe(429)
  })

  const join = (code: string) => evening.hall.post('/api/join', { code, name: '', language: 'de' })

  test('is known to every face inside, and a change reaches them at once', async () => {
    const inside = await evening.guest()
    const noticeIn = async () => (await wholeOf(inside.socket)).changes.find(([noun]) => noun === 'notice')?.[2]
    expect(await noticeIn()).toEqual(noticeTown)
    await command(evening.moderator, 'notice.write', { notice: { ...noticeTown, days: 30 } })
    expect(await noticeIn()).toEqual({ ...noticeTown, days: 30 })
  })

  test('is already filled in for the next workshop, as this office wrote it last', async () => {
    const { hall, moderator } = evening
    expect(await usualNotice(hall.storage)).toEqual(blankNotice)
    const written = { ...noticeTown, authority: 'Der Hessische Beauftragte', keepsProtocol: true }
    await command(moderator, 'notice.write', { notice: written })
    const made = await hall.post('/api/office/workshops', { about: aboutTown, agenda }, { cookie: hall.office })
    const { workshop } = await bodyOf(made, createdSchema)
    const notice = await hall.running.storage.events(workshop, 2)
    expect(notice.map(({ body }) => body)).toEqual([{ type: 'notice.written', notice: written }])
  })
})
