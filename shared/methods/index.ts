import type { Method } from './method.ts'
import { stadtgespraech } from './stadtgespraech.ts'
import { worldCafe } from './world-cafe.ts'
import { zukunftswerkstatt } from './zukunftswerkstatt.ts'

export const methods: readonly Method[] = [zukunftswerkstatt, worldCafe, stadtgespraech]

export const methodOf = (id: string): Method | undefined => methods.find((method) => method.id === id)
