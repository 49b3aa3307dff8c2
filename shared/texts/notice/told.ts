import type { Notice, NoticePart } from '../../domain/notice.ts'
import type { notice } from './de.ts'
import type { Params } from '../translate.ts'

export type NoticeKey = keyof typeof notice

/** A sentence of the product, what the office has typed, or a gap that everybody sees. */
export type Line = { say: NoticeKey; params: Params } | { typed: string; label: NoticeKey | null } | { missing: true }

const typed = (text: string, label: NoticeKey | null = null): Line =>
  text === '' ? { missing: true } : { typed: text, label }

const say = (key: NoticeKey, params: Params = {}): Line => ({ say: key, params })

/** How long it lasts, in words; also for the short form. */
export const daysOf = ({ days, keepsProtocol }: Pick<Notice, 'days' | 'keepsProtocol'>): Params => ({
  days: days ?? 0,
  protocol: keepsProtocol ? 'kept' : 'gone',
})

function storage(notice: Notice): Line[] {
  const { days, anonymousAfter } = notice
  return [
    days === null ? { missing: true } : say('notice.storage.days', daysOf(notice)),
    ...(anonymousAfter === null ? [] : [say('notice.storage.authors', { count: anonymousAfter })]),
    say('notice.storage.votes'),
    say('notice.storage.device'),
  ]
}

/** What stands under one heading. */
export function linesOf(notice: Notice, part: NoticePart): Line[] {
  switch (part) {
    case 'controller':
    case 'officer':
      return [typed(notice[part])]
    case 'purpose':
      return [typed(notice.purpose, 'notice.purpose'), typed(notice.basis, 'notice.basis')]
    case 'storage':
      return storage(notice)
    default:
      return [notice[part] === '' ? say(`notice.own.${part}`) : typed(notice[part])]
  }
}
