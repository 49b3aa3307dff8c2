import type { phone as german } from '../de/phone.ts'

export const phone = {} as const satisfies Record<keyof typeof german, string>
