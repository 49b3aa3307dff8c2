/**
 * S14: the documented normalisation of every text that goes into a file. Words stay as they were written, except:
 * - lone surrogates become U+FFFD and characters that XML does not know are left out (control characters, U+FFFE, U+FFFF);
 * - every kind of line end becomes one line feed;
 * - controls that would turn their neighbours' order round are shown as signs, as on the screen (A8); the harmless marks that
 *   Arabic and Hebrew texts use stay.
 */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(notInXml, '')
    .replace(turning, (control) => signs.get(control) ?? '')
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const notInXml = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu

const turning = /[\u202a-\u202e\u2066-\u2069]/gu
const signs: ReadonlyMap<string, string> = new Map([
  ['\u202a', '[LRE]'],
  ['\u202b', '[RLE]'],
  ['\u202c', '[PDF]'],
  ['\u202d', '[LRO]'],
  ['\u202e', '[RLO]'],
  ['\u2066', '[LRI]'],
  ['\u2067', '[RLI]'],
  ['\u2068', '[FSI]'],
  ['\u2069', '[PDI]'],
])

/** Whether a text begins in a script that runs from right to left. */
export function runsLeftwards(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
}
