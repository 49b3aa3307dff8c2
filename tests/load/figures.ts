import { cpus, loadavg, platform, totalmem } from 'node:os'

/** When and on what something is measured. */
interface Here {
  date: string
  machine: string
  node: string
}

/** The value below which a part of all lies; nearest rank, so that it is a value that was measured. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

export function hereAndNow(): Here {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  const memory = Math.round(totalmem() / 1024 ** 3)
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${model.trim()}), ${memory} GB, ${platform()}`,
    node: process.version,
  }
}

export const loadNow = (): number => loadavg()[0] ?? 0
