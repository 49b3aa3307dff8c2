import type { sorry as german } from '../de/sorry.ts'

export const sorry = {
  title: 'That did not work.',
  text: 'The page could not be loaded completely. What was written is still on this device.',
  again: 'Load again',
} as const satisfies Record<keyof typeof german, string>
