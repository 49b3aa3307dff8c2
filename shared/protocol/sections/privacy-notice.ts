import { noticeParts, type NoticePart } from '../../domain/notice.ts'
import type { Language } from '../../domain/language.ts'
import { notice as de } from '../../texts/notice/de.ts'
import { notice as en } from '../../texts/notice/en.ts'
import { linesOf, type Line, type NoticeKey } from '../../texts/notice/told.ts'
import { format, type Params } from '../../texts/translate.ts'
import { heading, note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { namedTable } from './facts.ts'

const words: Record<Language, Record<NoticeKey, string>> = { de, en }

/** The privacy notice as people were shown it, addressed as they were; what the office typed, as typed. */
export function privacyNotice(material: Material): Block[] {
  const { workshop, say, language } = material
  const { notice } = workshop
  const title = heading(2, say('annex.notice'))
  if (!notice) return [title, paragraph(material.blank('annex.notice.none'))]
  const address = workshop.about?.address ?? 'du'
  const t = (key: NoticeKey, params: Params = {}): string =>
    format(words[language][key], { address, ...params }, language)
  const told = (part: NoticePart): Cell[] => [t(`notice.part.${part}`), cellOf(linesOf(notice, part), t, material)]
  const columns: [string, number][] = [
    [say('facts.name'), 3],
    [say('facts.value'), 7],
  ]
  return [
    title,
    note(say('annex.notice.shown')),
    namedTable(table(say('annex.notice'), columns, noticeParts.map(told))),
  ]
}

function cellOf(lines: Line[], t: (key: NoticeKey, params?: Params) => string, { orBlank }: Material): Cell {
  const told = lines.flatMap((line) =>
    'missing' in line ? [] : ['say' in line ? t(line.say, line.params) : asTyped(line, t)],
  )
  return told.length === 0 ? orBlank('') : told.join('\n')
}

const asTyped = ({ label, typed }: Extract<Line, { typed: string }>, t: (key: NoticeKey) => string): string =>
  label ? `${t(label)}: ${typed}` : typed
