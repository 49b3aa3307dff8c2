/**
 * Characters that reorder what stands around them, and the sign each is shown as (A8). A name that contains
 * one must not turn its neighbours round, and the reader should see that something is there.
 */
const signs: ReadonlyMap<string, string> = new Map([
  ['\u061c', '[ALM]'],
  ['\u200e', '[LRM]'],
  ['\u200f', '[RLM]'],
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

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Shows every bidi control of a text as a visible sign; all other characters stay as they are. */
export function showBidiControls(text: string): string {
  return text.replace(controls, (control) => signs.get(control) ?? control)
}
