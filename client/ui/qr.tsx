import { encode } from 'uqr'
import styles from './qr.module.css'

interface QrProps {
  value: string
  /** What happens when it is scanned; also its text alternative. */
  title: string
}

/** A QR code, always dark on white with its quiet zone, as wide as its place. */
export function Qr({ value, title }: QrProps) {
  const { data, size } = encode(value, { ecc: 'M', border: 4 })
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      className={styles.qr}
      shapeRendering="crispEdges"
    >
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  )
}

function rowPath(row: boolean[], y: number): string {
  return row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')
}
