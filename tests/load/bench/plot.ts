import { linesOf, type Line } from './page.ts'
import type { Kept } from './kept.ts'

const [width, height, margin, legend] = [900, 460, 60, 22]
const colours = ['#1b6ca8', '#b3541e', '#3b7d3b', '#7a3e9d', '#a8326e', '#5c5c1f', '#1f7a7a', '#8a1f1f', '#444444']
const dashes = ['', '6 4', '2 3']

const log = Math.log10

/** Growth over sizes as a picture; colours and dashes together tell the lines apart. */
export function plotOf(kept: readonly Kept[]): string {
  const lines = linesOf(kept)
  const points = lines.flatMap((line) => line.points)
  if (points.length === 0) return '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
  const across = scale(
    points.map(({ size }) => size),
    margin,
    width - margin,
  )
  const up = scale(
    points.map(({ value }) => value),
    height - margin,
    margin,
  )
  const total = height + lines.length * legend
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" font-family="sans-serif" font-size="13">
<rect width="${width}" height="${total}" fill="#ffffff"/>
${across.ticks.map((at) => tick(`${at}`, across.of(at), height - margin + 20, 'middle')).join('\n')}
${up.ticks.map((at) => tick(`${at}`, margin - 8, up.of(at) + 4, 'end')).join('\n')}
${up.ticks.map((at) => `<line x1="${margin}" x2="${width - margin}" y1="${up.of(at)}" y2="${up.of(at)}" stroke="#dddddd"/>`).join('\n')}
${slope(across, up)}
${lines.map((line, index) => lineOf(line, index, across, up)).join('\n')}
</svg>
`
}

interface Scale {
  of: (value: number) => number
  ticks: number[]
  from: number
  to: number
}

/** Powers of ten around all values. */
function scale(values: readonly number[], begin: number, end: number): Scale {
  const from = Math.floor(log(Math.min(...values)))
  const to = Math.max(from + 1, Math.ceil(log(Math.max(...values))))
  const ticks = Array.from({ length: to - from + 1 }, (_none, step) => 10 ** (from + step))
  const of = (value: number): number => Math.round(begin + ((log(value) - from) / (to - from)) * (end - begin))
  return { of, ticks, from, to }
}

const tick = (text: string, x: number, y: number, anchor: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#333333">${text}</text>`

/** What linear growth looks like, through the lower left corner. */
function slope(across: Scale, up: Scale): string {
  const decades = Math.min(across.to - across.from, up.to - up.from)
  const [x, y] = [10 ** (across.from + decades), 10 ** (up.from + decades)]
  const from = `x1="${across.of(10 ** across.from)}" y1="${up.of(10 ** up.from)}"`
  return `<line ${from} x2="${across.of(x)}" y2="${up.of(y)}" stroke="#999999" stroke-width="6" stroke-opacity="0.35"/>`
}

function lineOf({ name, points }: Line, index: number, across: Scale, up: Scale): string {
  const stroke = `stroke="${colours[index % colours.length]}" stroke-dasharray="${dashes[Math.floor(index / colours.length) % dashes.length]}"`
  const path = points.map(({ size, value }) => `${across.of(size)},${up.of(value)}`).join(' ')
  const y = height + index * legend
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<polyline points="${path}" fill="none" ${stroke} stroke-width="2.5"/>
<line x1="${margin}" x2="${margin + 40}" y1="${y}" y2="${y}" ${stroke} stroke-width="2.5"/>
${tick(escaped, margin + 50, y + 4, 'start')}`
}
