import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journeys/**'],
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    // A bound on what hangs, not a measure of speed: machines that check things are busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
