import { cpus, loadavg, platform, totalmem } from 'node:os'

/** One card's way, in milliseconds from the tap. `painted` is null when the wall never showed it. */
export interface Way {
  acknowledged: number
  painted: number | null
}

export interface Row {
  name: string
  median: number
  p95: number
  max: number
}

export interface Figures {
  date: string
  machine: string
  node: string
  browser: string
  /** Load of the machine in the minute before: a busy machine measures itself. */
  loadBefore: number
  seed: string
  phones: number
  cards: number
  seconds: number
  unseen: number
  rows: Row[]
}

/** The value below which a part of all lies; nearest rank, so that it is a value that was measured. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

const rowOf = (name: string, values: readonly number[]): Row => ({
  name,
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  max: Math.max(...values),
})

export function figuresOf(
  ways: readonly Way[],
  run: Pick<Figures, 'browser' | 'seed' | 'phones' | 'seconds' | 'loadBefore'>,
): Figures {
  const painted = ways.map((way) => way.painted).filter((time) => time !== null)
  return {
    ...hereAndNow(),
    ...run,
    cards: ways.length,
    unseen: ways.length - painted.length,
    rows: [
      rowOf(
        'acknowledged: the phone knows that its card is on the disk',
        ways.map(({ acknowledged }) => acknowledged),
      ),
      rowOf('painted: the card hangs on the wall', painted),
    ],
  }
}

/** When and on what something is measured. */
export function hereAndNow(): Pick<Figures, 'date' | 'machine' | 'node'> {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  const memory = Math.round(totalmem() / 1024 ** 3)
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${model.trim()}), ${memory} GB, ${platform()}`,
    node: process.version,
  }
}

export const loadNow = (): number => loadavg()[0] ?? 0

const header = '| from the tap on a phone, in milliseconds | median | 95 % within | longest |'

export function tableOf({ rows }: Figures): string {
  const lines = rows.map(({ name, median, p95, max }) => `| ${name} | ${median} | ${p95} | ${max} |`)
  return [header, '| --- | ---: | ---: | ---: |', ...lines].join('\n')
}

/** The page that the run leaves behind; nobody writes a figure by hand. */
export function pageOf(figures: Figures): string {
  const { date, machine, node, browser, loadBefore, seed, phones, cards, seconds, unseen } = figures
  return `# Measured figures

Written by \`npm run bench\`, which anybody can run; it takes less than a minute.

What is measured: the real server with its database on a disk, one Chromium as the projector, and ${phones} phones that share
one machine with both. The phones send ${cards} cards over ${seconds} seconds at random moments. The clock starts where a phone hands its card
over and stops when the frame with the card has been painted.

${tableOf(figures)}

${unseen === 0 ? 'Every card was seen on the wall.' : `${unseen} of ${cards} cards were not seen on the wall.`}

- Date: ${date}
- Machine: ${machine}; load in the minute before: ${loadBefore.toFixed(1)}
- Node ${node}, Chromium ${browser}
- Seed: ${seed}
`
}
