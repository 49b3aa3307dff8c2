import type { Column } from '../../shared/domain/agenda.ts'

/** The sign of a column, always shown with its name in words for those who do not see it. */
export const columnSign: Record<Column['sign'], string> = { plus: '+', minus: '–', wish: '→', none: '·' }
