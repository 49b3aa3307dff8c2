import { useNoun } from '../../../session/react.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'

export type Fact = readonly [name: string, value: string]

/** What is stored of a person beside cards, each with its name. */
export function useFacts(): Fact[] {
  const t = useTexts('data')
  const language = useLanguage()
  const me = useNoun('me')
  if (!me) return []
  const spoken = new Intl.DisplayNames([language], { type: 'language' })
  const since = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(me.joinedAt)
  const needs = [...(me.accessible ? [t('data.accessible')] : []), ...me.speaks.map((code) => spoken.of(code) ?? code)]
  return [
    [t('data.name'), me.name || t('data.noName')],
    [t('data.number'), String(me.number)],
    [t('data.joined'), since],
    ...(needs.length > 0 ? [[t('data.needs'), needs.join(', ')] as const] : []),
    ...(me.group ? [[t('data.group'), me.group] as const] : []),
  ]
}
