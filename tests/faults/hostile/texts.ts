import type { Random } from '../../../rehearsal/random.ts'
import { asWritten } from '../../../shared/domain/text.ts'
import { hostile } from '../../protocol/hostile-texts.ts'

/** A text that somebody types to see whether something breaks, and what has to be read of it afterwards. */
export interface Typed {
  /** Stands in the text, so that it is found again: `q17q`. */
  tag: string
  text: string
  /** What the server keeps: word for word, by the documented normalisation of `asWritten`. */
  kept: string
}

const markup = [
  '<script>window.owned=1</script>',
  '"><img src=x onerror="window.owned=1">',
  "'><svg/onload=window.owned=1>",
  '</textarea><script>parent.owned=1</script>',
  '</title></style></script><iframe srcdoc="<script>parent.owned=1</script>">',
  'javascript:window.owned=1//',
  '<a href="javascript:window.owned=1">x</a>',
  '<math><mi xlink:href="data:x,<script>window.owned=1</script>">',
  '{{constructor.constructor("window.owned=1")()}}',
  '${window.owned=1} #{7*7} <%= 7*7 %>',
  '" autofocus onfocus="window.owned=1" x="',
  '<template><img src=x onerror=window.owned=1></template>',
  '<!--<img src="--><img src=x onerror=window.owned=1//">',
  '<style>*{background:url(//evil.example)}</style>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><input type=submit autofocus>',
  '&lt;script&gt;window.owned=1&lt;/script&gt; &#60;b&#62;',
  '<![CDATA[<script>window.owned=1</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
]
const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://evil.example","x")',
  '＝1+1',
  "=cmd|' /C calc'!A0",
]
const tables = ['a,b;c\td', '"', '""', '","', 'a\r\nb', '\n"\n', "'=1", '|a|b|', '\\|', 'sep=;']
const marks = [
  '# x',
  '**x** __y__',
  '[x](javascript:window.owned=1)',
  '![x](http://evil.example/x.png)',
  '```\nx',
  '> x',
  '1. x',
  '- [ ] x',
  '<http://evil.example>',
  '[^1]',
  '| --- |',
  '\\',
  '    x',
]
const addresses = [
  'http://evil.example/?a=1&b=2#c',
  '//evil.example',
  'file:///etc/passwd',
  '../../../etc/passwd',
  'mailto:x@evil.example',
  '%00%0d%0aSet-Cookie:x=1',
  'tel:110',
]
const turning = ['\u202e', '\u202d', '\u202a', '\u202b', '\u2066', '\u2067', '\u2068', '\u200e', '\u200f', '\u061c']
const closing = ['\u202c', '\u2069', '']
const controls = [
  '\0',
  '\u0001',
  '\u0007',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\u00ad',
  '\u200b',
  '\u2060',
]
const halves = ['\ud800', '\udfff', '\ud83d', '\ude00\ud83d']
const large = [
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  '𠜎𠜱',
  '\u{10ffff}',
  '\u{e0001}\u{e0041}',
  '👩‍❤️‍💋‍👨',
  '🏳️‍🌈',
  '👨‍👩‍👧‍👦',
  '🇩🇪',
  '👍🏽',
  '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
]
const scripts = [
  'مستقبل المدينة',
  'עתיד',
  'ประเทศไทย',
  '日本語テキスト',
  'हिन्दी',
  'ﷺ',
  'İıŞş',
  'ß ẞ',
  'e\u0301 é',
  'Ａ Ω',
]
const marked = ['\u0301', '\u0316', '\u0489', '\u20dd']

/** Texts without an end: each has something else in it, most have several things. */
export function hostileTexts(random: Random): (limit: number) => Typed {
  const one = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const zalgo = (): string => `z${Array.from({ length: 20 + Math.floor(random() * 120) }, () => one(marked)).join('')}`
  const chain = (): string => Array.from({ length: 2 + Math.floor(random() * 12) }, () => '👩').join('\u200d')
  const turned = (): string => `${one(turning)}abc 123${one(closing)}`
  const long = (): string => (one(['x', 'W', '长', '\u202eא', 'a ', '\n']) ?? 'x').repeat(2000)
  const from = (all: readonly string[]) => () => one(all) ?? ''
  const kinds = [
    ...[markup, formulas, tables, marks, addresses, controls, halves, large, scripts, hostile].map(from),
    zalgo,
    chain,
    turned,
    turned,
  ]
  let count = 0
  return (limit) => {
    count += 1
    const tag = `q${count}q`
    const pieces = Array.from({ length: 1 + Math.floor(random() * 3) }, () => (one(kinds) ?? long)())
    if (random() < 0.02) pieces.push(long())
    const text = cut(pieces.join(one(['', ' ', '\n', '']) ?? ''), limit - tag.length) + tag
    return { tag, text, kept: asWritten(text) }
  }
}

/** So many signs, and no more marks than a rule lets through (S11). */
function cut(text: string, limit: number): string {
  let marksLeft = 190
  return Array.from(text)
    .slice(0, limit)
    .filter((sign) => !/\p{M}/u.test(sign) || (marksLeft -= 1) > 0)
    .join('')
}
