import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from './mutant.ts'

/** What the README tells of one experiment. */
export interface Told {
  id: string
  title: string
  /** As they stand in docs/promises.md; `promised` is empty where a figure is only told. */
  figures: readonly { name: string; measured: string; promised: string; kept: boolean }[]
}

const page = join(root, 'README.md')
const [begin, end] = ['<!-- promises: written by npm run experiments -->', '<!-- promises end -->']

/** Puts the promises with what was measured between the two marks of the README, which must be there. */
export async function writeReadme(all: readonly Told[]): Promise<void> {
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, await format(withPromises(text, all), { ...(await resolveConfig(page)), filepath: page }))
}

export function withPromises(text: string, all: readonly Told[]): string {
  const [before, rest, more] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error(`README.md lacks its marks ${begin} and ${end}`)
  const rows = all.map(({ id, title, figures }) => `| ${id} | ${title} | ${figures.flatMap(said).join('; ')} |`)
  return `${before}${begin}\n\n| | promised | measured (bound) |\n| --- | --- | --- |\n${rows.join('\n')}\n\n${end}${after}`
}

/** Only what can be kept or missed. */
function said({ name, measured, promised, kept }: Told['figures'][number]): string[] {
  if (promised === '') return []
  return [`${name}: ${measured} (${promised}${kept ? '' : ', **missed**'})`]
}
