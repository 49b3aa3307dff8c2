import type { screen as german } from '../de/screen.ts'

export const screen = {} as const satisfies Record<keyof typeof german, string>
