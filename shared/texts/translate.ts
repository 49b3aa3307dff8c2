/**
 * A small message format over `Intl`, because the phone's weight decides: the subset of ICU that our catalogues use, so that
 * a test can check them with a full ICU parser. `{name}`, `{count, plural, one {# Karte} other {# Karten}}`,
 * `{address, select, Sie {Ihre} other {deine}}`; arguments nest.
 */
export type Params = Record<string, string | number>

// Making a formatter costs a hundred times more than using one.
const numbers = new Map<string, Intl.NumberFormat>()
const plurals = new Map<string, Intl.PluralRules>()

function numberFormat(language: string): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, known)
  return known
}

function pluralRules(language: string): Intl.PluralRules {
  const known = plurals.get(language) ?? new Intl.PluralRules(language)
  plurals.set(language, known)
  return known
}

export function format(message: string, params: Params, language: string): string {
  return render(message, params, language, null)
}

function render(message: string, params: Params, language: string, hash: string | null): string {
  let out = ''
  let at = 0
  while (at < message.length) {
    const open = message.indexOf('{', at)
    const plain = message.slice(at, open < 0 ? undefined : open)
    out += hash === null ? plain : plain.replaceAll('#', hash)
    if (open < 0) break
    const end = closing(message, open)
    out += argument(message.slice(open + 1, end), params, language, hash)
    at = end + 1
  }
  return out
}

function closing(message: string, open: number): number {
  let depth = 0
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1
    if (message[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`unbalanced braces in message: ${message}`)
}

function argument(body: string, params: Params, language: string, hash: string | null): string {
  const [, name = '', kind, options = ''] = /^\s*(\w+)\s*(?:,\s*(plural|select)\s*,([\s\S]*))?$/.exec(body) ?? []
  const value = params[name]
  if (!kind) return typeof value === 'number' ? numberFormat(language).format(value) : (value ?? '')
  const cases = casesOf(options)
  if (kind === 'select') return render(cases.get(String(value)) ?? cases.get('other') ?? '', params, language, hash)
  const count = Number(value)
  const category = pluralRules(language).select(count)
  const chosen = cases.get(`=${count}`) ?? cases.get(category) ?? cases.get('other') ?? ''
  return render(chosen, params, language, numberFormat(language).format(count))
}

function casesOf(options: string): Map<string, string> {
  const cases = new Map<string, string>()
  let at = 0
  for (;;) {
    const open = options.indexOf('{', at)
    if (open < 0) return cases
    const end = closing(options, open)
    cases.set(options.slice(at, open).trim(), options.slice(open + 1, end))
    at = end + 1
  }
}
