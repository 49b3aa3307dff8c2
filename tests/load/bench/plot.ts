import { linesOf, type Line } from './page.ts'
import type { Kept } from './kept.ts'

const columns = 2
const panel = { width: 560, height: 300, left: 60, right: 24, top: 44, bottom: 34 }
const [legend, gap] = [20, 26]
const colours = ['#1b6ca8', '#b3541e', '#3b7d3b', '#7a3e9d', '#a8326e', '#5c5c1f', '#1f7a7a', '#8a1f1f', '#444444']
const dashes = ['', '6 4', '2 3']

const log = Math.log10

/** Growth over sizes as a picture: a panel for each work. Colours and dashes together tell its lines apart. */
export function plotOf(kept: readonly Kept[]): string {
  const groups = Map.groupBy(linesOf(kept), ({ name }) => name.split(': ')[0] ?? '')
  const drawn: string[] = []
  let y = 0
  const all = [...groups]
  for (let first = 0; first < all.length; first += columns) {
    const row = all.slice(first, first + columns)
    drawn.push(...row.map(([work, lines], column) => panelOf(work, lines, column * panel.width, y)))
    y += panel.height + Math.max(...row.map(([, lines]) => lines.length)) * legend + gap
  }
  const size = `width="${columns * panel.width}" height="${Math.max(1, y)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${columns * panel.width} ${Math.max(1, y)}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn.join('\n')}
</svg>
`
}

interface Scale {
  of: (value: number) => number
  ticks: number[]
  from: number
  to: number
}

function panelOf(work: string, lines: readonly Line[], x: number, y: number): string {
  const points = lines.flatMap((line) => line.points)
  const { width, height, left, right, top, bottom } = panel
  const sizes = points.map(({ size }) => size)
  const across = scale(sizes, left, width - right)
  const values = points.map(({ value }) => value)
  const up = scale(values, height - bottom, top)
  const grid = up.ticks.map(
    (at) => `<line x1="${left}" x2="${width - right}" y1="${up.of(at)}" y2="${up.of(at)}" stroke="#dddddd"/>`,
  )
  return `<g transform="translate(${x} ${y})">
<text x="${left}" y="${top - 20}" font-size="16" font-weight="bold" fill="#222222">${escaped(work)}</text>
${across.ticks.map((at) => tick(`${at}`, across.of(at), height - bottom + 20, 'middle')).join('\n')}
${up.ticks.map((at) => tick(`${at}`, left - 8, up.of(at) + 4, 'end')).join('\n')}
${grid.join('\n')}
${slope(across, up)}
${lines.map((line, index) => lineOf(line, index, across, up)).join('\n')}
</g>`
}

/** Powers of ten around all values. */
function scale(values: readonly number[], begin: number, end: number): Scale {
  const from = Math.floor(log(Math.min(...values)))
  const to = Math.max(from + 1, Math.ceil(log(Math.max(...values))))
  const ticks = Array.from({ length: to - from + 1 }, (_none, step) => Number((10 ** (from + step)).toPrecision(1)))
  const of = (value: number): number => Math.round(begin + ((log(value) - from) / (to - from)) * (end - begin))
  return { of, ticks, from, to }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

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
  const stroke = `stroke="${colours[index % colours.length]}" stroke-dasharray="${dashes[index % dashes.length]}"`
  const path = points.map(({ size, value }) => `${across.of(size)},${up.of(value)}`).join(' ')
  const y = panel.height + (index + 1) * legend
  const { left } = panel
  return `<polyline points="${path}" fill="none" ${stroke} stroke-width="2.5"/>
<line x1="${left}" x2="${left + 40}" y1="${y}" y2="${y}" ${stroke} stroke-width="2.5"/>
${tick(escaped(name.slice(name.indexOf(': ') + 2)), left + 50, y + 4, 'start')}`
}
