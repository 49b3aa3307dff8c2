import type { Parameters } from 'fast-check'

/**
 * A seed per run, printed so that a failure can be called back: `SEED=123 npx vitest run <file>`.
 */
const seed = process.env['SEED'] ? Number(process.env['SEED']) : Math.floor(Math.random() * 2 ** 31)
console.log(`seed ${seed}`)

export const seeded = <T>(numRuns = 150): Parameters<T> => ({ seed, numRuns })
