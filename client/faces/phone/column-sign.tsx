import { Minus, Plus, Sparkle } from 'lucide-react'
import type { Column } from '../../../shared/domain/agenda.ts'

/** The drawn sign of a column; its name always stands beside it. */
export function ColumnSign({ sign }: Pick<Column, 'sign'>) {
  if (sign === 'plus') return <Plus aria-hidden />
  if (sign === 'minus') return <Minus aria-hidden />
  return sign === 'wish' ? <Sparkle aria-hidden /> : null
}

const marks = { plus: '+', minus: '−', wish: '✦', none: '' } as const

export const markOf = ({ sign }: Pick<Column, 'sign'>): string => marks[sign]
