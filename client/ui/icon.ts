import { createElement, type SVGProps } from 'react'

interface IconData {
  node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

/**
 * The build puts this in the place of lucide's own drawing code, of which a phone would load ten times as much for sizes, contexts
 * and names that nobody here uses. Icons are decoration: words stand beside each of them.
 */
export default function createIcon({ node }: IconData) {
  return function Icon({ className = '', ...rest }: SVGProps<SVGSVGElement>) {
    const drawing = {
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    }
    const frame = { width: 24, height: 24, viewBox: '0 0 24 24', 'aria-hidden': true }
    const parts = node.map(([tag, attributes]) => createElement(tag, attributes))
    return createElement('svg', { ...frame, ...drawing, className: `lucide ${className}`, ...rest }, parts)
  }
}
