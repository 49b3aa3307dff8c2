import { readFileSync } from 'node:fs'

/**
 * Loaded before the server: its machine's date, which the experiment sets by writing a number of milliseconds into a file and
 * sending SIGUSR2. The product has no switch for it.
 */
const file = process.env['WALL_CLOCK'] ?? ''
const real = Date.now.bind(Date)
const RealDate = Date
let shift = 0

function read(): void {
  shift = Number(readFileSync(file, 'utf8'))
}

class ShiftedDate extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    if (parts.length === 0) super(real() + shift)
    else super(parts[0])
  }

  static override now(): number {
    return real() + shift
  }
}

read()
process.on('SIGUSR2', read)
Object.assign(globalThis, { Date: ShiftedDate })
