import type { office as german } from '../de/office.ts'

export const office = {} as const satisfies Record<keyof typeof german, string>
