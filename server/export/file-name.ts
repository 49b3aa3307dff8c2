const longest = 60
const german: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

/** A name that every file system and mail programme takes (S14): "protokoll-zukunft-am-park-2026-11-22.docx". */
export function fileName(kind: string, title: string, date: string, extension: string): string {
  const part = slug(title)
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : ''
  return `${[kind, part, day].filter((piece) => piece !== '').join('-')}.${extension}`
}

function slug(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => german.get(letter) ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/gu, '')
}
