import { renderUnicodeCompact } from 'uqr'
import type { Addresses } from '../shared/wire/http.ts'
import type { ConsoleTexts } from '../shared/texts/console/console.ts'

/** What stands in the terminal once people can come. */
export function greeting(
  t: ConsoleTexts,
  { local, phones }: Addresses,
  lead: 'here' | 'exposed' | 'tls',
  officeUrl: string | null,
): string {
  const lonely = phones === local
  const where = [t('local', { url: local }), lonely ? t('phones.none') : t('phones', { url: phones })]
  const leading = lead === 'tls' ? [] : ['', t(`lead.${lead}`)]
  const office = officeUrl === null ? [] : ['', t('office', { url: officeUrl }), t('office.keep')]
  const qr = lonely ? [] : ['', renderUnicodeCompact(phones, { border: 2 })]
  return ['', 'Tischwechsel', '', ...where, ...qr, ...leading, ...office, '', t('stop'), ''].join('\n')
}
