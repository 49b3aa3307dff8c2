import type { Experiment } from './kit/experiment.ts'

interface Entry {
  id: string
  /** Loaded only where it runs, so that a mutant is in place before any module of the product. */
  load: () => Promise<Experiment>
}

/** Every experiment of the house, in the order of the table. */
export const experiments: Entry[] = [
  { id: 'T1', load: async () => (await import('../load/t1-load.ts')).experiment },
  { id: 'T2', load: async () => (await import('./t2-kill.ts')).experiment },
  { id: 'T3', load: async () => (await import('./t3-power.ts')).experiment },
  { id: 'T4', load: async () => (await import('./t4-full.ts')).experiment },
  { id: 'T5', load: async () => (await import('./t5-damage.ts')).experiment },
  { id: 'T6', load: async () => (await import('./t6-herd.ts')).experiment },
  { id: 'T7', load: async () => (await import('./t7-deaf.ts')).experiment },
  { id: 'T8', load: async () => (await import('./t8-frames.ts')).experiment },
  { id: 'T9', load: async () => (await import('./t9-sheets.ts')).experiment },
  { id: 'T10', load: async () => (await import('./t10-hostile.ts')).experiment },
  { id: 'T11', load: async () => (await import('./t11-guessing.ts')).experiment },
  { id: 'T12', load: async () => (await import('./t12-wifi.ts')).experiment },
  { id: 'T13', load: async () => (await import('./t13-pause.ts')).experiment },
  { id: 'T14', load: async () => (await import('./t14-restore.ts')).experiment },
  { id: 'D14', load: async () => (await import('./d14-opening.ts')).experiment },
  { id: 'D15', load: async () => (await import('./d15-stop.ts')).experiment },
]
