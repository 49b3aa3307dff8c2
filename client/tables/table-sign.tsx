import { signOf } from '../../shared/domain/table-sign.ts'
import { classNames } from '../ui/class-names.ts'
import colours from './sign-colours.module.css'
import { signPaths, type SignPath } from './sign-paths.ts'
import styles from './table-sign.module.css'

/** Digits of the product's typeface are about this wide, measured in their size. */
const digit = 0.6
const numberSize = (number: number, { room }: SignPath): number => Math.min(46, room / (digit * String(number).length))

/**
 * Shape, colour and number of a table, as on its tent. Only a picture: the words stand beside it or come from useTableWords().
 */
export function TableSign({
  number,
  size = 'normal',
}: {
  number: number
  size?: 'small' | 'normal' | 'large' | 'huge'
}) {
  const { shape, colour } = signOf(number)
  const drawn = signPaths[shape]
  return (
    <svg aria-hidden viewBox="-7 -7 114 114" className={classNames(styles.sign, styles[size], colours[colour])}>
      <path d={drawn.path} className={styles.edge} />
      <path d={drawn.path} className={styles.paper} />
      <text x={drawn.x} y={drawn.y} fontSize={numberSize(number, drawn)} className={styles.number}>
        {number}
      </text>
    </svg>
  )
}
