import type { moderator as german } from '../de/moderator.ts'

export const moderator = {} as const satisfies Record<keyof typeof german, string>
