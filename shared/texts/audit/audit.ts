import { format, type Params } from '../translate.ts'
import { auditDe } from './de.ts'
import { auditEn } from './en.ts'

export type AuditKey = keyof typeof auditDe

const catalogues = { de: auditDe, en: auditEn }
type Language = keyof typeof catalogues

/** What is said of an entry; numbers come in as text, as people write them on walls and badges. */
export interface Told {
  /** Number of the link; null for the office and the server. */
  link: number | null
  role: string
  what: string
  named: Record<string, string>
  outcome: string
}

export const auditWords =
  (language: Language) =>
  (key: AuditKey, params: Params = {}): string =>
    format(catalogues[language][key], params, language)

/** "Moderation (Link 2)" */
export function whoIn({ link, role }: Pick<Told, 'link' | 'role'>, language: Language): string {
  const say = auditWords(language)
  return link === null ? say('who.house', { role }) : say('who.link', { role, link: String(link) })
}

/** "Moderation (Link 2) hat Karte 14 zurückgehalten." */
export function sentenceOf(told: Told, language: Language): string {
  const say = auditWords(language)
  const who = whoIn(told, language)
  const key = isKey(told.what) ? told.what : 'unknown'
  const deed = format(catalogues[language][key], withGaps(told.named), language)
  return say(told.outcome === 'done' ? 'done' : 'refused', { who, deed })
}

const isKey = (what: string): what is AuditKey => Object.hasOwn(auditDe, what)

/** Something that is gone has no number any more. */
const withGaps = (named: Record<string, string>): Params =>
  new Proxy<Params>(named, { get: (all, name: string) => all[name] ?? '?' })
