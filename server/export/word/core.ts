import type { ProtocolDocument } from '../../../shared/protocol/document.ts'
import { harmless } from '../harmless.ts'
import { locales } from './look.ts'

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
const inXml = (text: string): string => harmless(text).replace(/[&<>]/gu, (sign) => entities.get(sign) ?? '')

/**
 * What file managers, screen readers and archives read about the document. Written here because the library knows no
 * language in this place and puts its own clock's time where the protocol's belongs.
 */
export function coreProperties({ title, subtitle, edition, language, madeAt }: ProtocolDocument): string {
  const at = new Date(madeAt).toISOString()
  const entries = [
    `<dc:title>${inXml(title)}</dc:title>`,
    `<dc:subject>${inXml(subtitle)}</dc:subject>`,
    `<dc:description>${inXml(edition)}</dc:description>`,
    `<dc:language>${locales[language]}</dc:language>`,
    '<dc:creator>Tischwechsel</dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${entries.join('')}</cp:coreProperties>`
}
