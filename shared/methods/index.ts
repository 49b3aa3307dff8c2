import type { Method } from './method.ts'
import { zukunftswerkstatt } from './zukunftswerkstatt.ts'

export const methods: readonly Method[] = [zukunftswerkstatt]

export const methodOf = (id: string): Method | undefined => methods.find((method) => method.id === id)
