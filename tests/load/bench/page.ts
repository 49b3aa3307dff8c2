import type { Kept } from './kept.ts'

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(1))))

/** The page that a run leaves behind; nobody writes a figure by hand. */
export function pageOf(kept: readonly Kept[]): string {
  const works = [...new Set(kept.map(({ work }) => work))]
  return `# How fast it is, and how that grows with a hall

Written by \`npm run bench\`, which anybody can run, all or one (\`npm run bench -- burst\`); nobody writes a figure by hand. The real server has the
first core for itself, with its database on a disk, with tickets and all rules; phones, projector and moderator share the other cores.

${works.map((work) => sectionOf(kept.filter((one) => one.work === work))).join('\n')}
## How it grows

Each line is one figure over its sizes, both scales by powers of ten; the grey slope is what linear growth looks like.

![How processor time, waiting and memory grow with phones and cards](performance.svg)

${growthOf(kept)}
`
}

function sectionOf(cases: readonly Kept[]): string {
  const [first] = cases
  if (!first) return ''
  const rows = cases.flatMap(({ case: name, measures }) =>
    measures.map(({ name: what, value, unit, most }) => {
      const told = value === null ? 'never' : `${digits(value)} ${unit}`
      const missed = most !== undefined && (value === null || value > most)
      return `| ${name} | ${what} | ${most === undefined ? '' : `${most} ${unit}`} | ${told}${missed ? ' **missed**' : ''} |`
    }),
  )
  const runs = [...new Set(cases.map(conditionsOf))].join(' ')
  return `## ${first.work}: ${first.title}

| | | to reach, at most | measured |
| --- | --- | ---: | ---: |
${rows.join('\n')}

${runs}
`
}

const conditionsOf = ({ date, machine, node, loadBefore, times, seed }: Kept): string =>
  `${date}, ${machine}, load before ${loadBefore.toFixed(1)}, Node ${node}, seed ${seed}, ${times === 1 ? 'one run' : `median of ${times} runs`}.`

export interface Line {
  name: string
  points: { size: number; value: number }[]
}

/** The figures that were measured in more than one size. */
export function linesOf(kept: readonly Kept[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { work, size, measures } of kept) {
    if (size === null) continue
    for (const { name, value, unit, grows } of measures) {
      if (!grows || value === null || value <= 0) continue
      const title = `${work}: ${name} (${unit})`
      const line = lines.get(title) ?? { name: title, points: [] }
      line.points.push({ size, value })
      lines.set(title, line)
    }
  }
  return [...lines.values()].filter(({ points }) => points.length > 1)
}

/** 1 is linear: twice as many cost twice as much. Of the first and the last size. */
export function exponentOf({ points }: Line): number {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return Number.NaN
  return Math.log(last.value / first.value) / Math.log(last.size / first.size)
}

function growthOf(kept: readonly Kept[]): string {
  const rows = linesOf(kept).map((line) => {
    const values = line.points.map(({ size, value }) => `${size}: ${digits(value)}`).join(', ')
    return `| ${line.name} | ${values} | ${exponentOf(line).toFixed(2)} |`
  })
  return `| | by size | exponent (1 is linear) |\n| --- | --- | ---: |\n${rows.join('\n')}`
}
