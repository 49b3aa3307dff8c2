import type { Translate } from '../../texts/texts.tsx'
import { refusalText } from './refusal.tsx'
import type { Refusal } from './door.ts'

/** What stands in a file that should be an archive; the server looks at it more closely. */
export function jsonOf(text: string): { ok: true; json: unknown } | { ok: false } {
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

export function archiveRefusal(t: Translate<'office'>, name: string, code: Refusal): string {
  const reason = code === 'malformed' ? t('import.malformed') : refusalText(t, code)
  return t('import.refused', { name, reason })
}
