import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { blankNotice, noticeSchema, type Notice } from '../../shared/domain/notice.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { noticeBody, type NoticeAnswer } from '../../shared/wire/http.ts'
import type { Telling } from '../pipeline/telling.ts'
import type { Storage } from '../storage/storage.ts'
import type { Attempts } from './attempts.ts'
import { codeDoor } from './code-door.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

/**
 * P2: what happens with people's data, told before their first input, to whoever holds the code. Asking costs a try like
 * joining, and a wrong code, a closed workshop and one that never was answer the same (S8).
 */
export function noticeRoute(ports: HttpPorts, attempts: Attempts): RequestHandler {
  const door = codeDoor(ports, attempts)
  return async (request, response) => {
    const body = bodyOf(noticeBody, request)
    if (!body) return refuseWith(response, 'malformed')
    const told = await door(request, body.code, (workshop) => toldAt(ports, workshop))
    if (typeof told === 'string') return refuseWith(response, told)
    response.json(told)
  }
}

const toldAt = ({ rooms }: HttpPorts, id: string): Promise<NoticeAnswer | RefusalCode> =>
  rooms.room(id).read(({ workshop: { about, notice, status } }) => {
    if (status !== 'open' || !about) return 'code-unknown'
    const { title, address, use } = about
    return { title, address, use, notice }
  })

const setting = 'office.notice'

/** What this office wrote last is what its next workshop begins with. */
export async function usualNotice(storage: Storage): Promise<Notice> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), noticeSchema), await storage.setting(setting))
  return parsed.success ? parsed.output : blankNotice
}

/** To be told of every committed batch. */
export function keepUsualNotice(storage: Storage, trouble: (error: unknown) => void): (telling: Telling) => void {
  return ({ events }) => {
    const written = events.findLast((event) => event.type === 'notice.written')
    if (written) storage.setSetting(setting, JSON.stringify(written.notice)).catch(trouble)
  }
}
