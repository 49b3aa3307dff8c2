import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** D16: space that is kept on the disk so that an evening can go on when everything else is full. */
export interface Reserve {
  /** Gives the space back to the disk; false when there was none to give. */
  free: () => boolean
  /** Keeps space again, where the disk has plenty of it. Harmless when it fails. */
  refill: () => void
  /** It was needed and could not be kept anew since. */
  spent: () => boolean
}

/** Thousands of cards. */
const largest = 16 * 1024 * 1024
const smallest = 64 * 1024
/** The reserve never takes more than this share of what is free. */
const share = 8
const piece = 1024 * 1024

export function openReserve(file: string): Reserve {
  const there = (): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
  let size = there()
  let kept = size >= smallest
  let spent = false
  return {
    spent: () => spent,
    free() {
      size = there()
      rmSync(file, { force: true })
      kept = false
      spent ||= size > 0
      return size > 0
    },
    refill() {
      const room = kept ? 0 : roomBeside(file)
      // What was just given back must not be taken again at once: it is there to be written.
      const target = Math.min(largest, Math.floor(room / share))
      if (target < smallest || (spent && room < size * 2)) return
      kept = fill(file, target)
      if (kept) spent = false
    },
  }
}

function roomBeside(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize
}

/** Written and not only made long: a hole in a file keeps no space. Noise, because some disks leave out zeros. */
function fill(file: string, size: number): boolean {
  const block = Buffer.alloc(piece, Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))))
  try {
    const handle = openSync(file, 'w', 0o600)
    try {
      for (let at = 0; at < size; at += piece) writeSync(handle, block, 0, Math.min(piece, size - at))
    } finally {
      closeSync(handle)
    }
    return true
  } catch {
    // Whoever is as full as this needs the half made reserve more than we do.
    rmSync(file, { force: true })
    return false
  }
}

/** Where there is no folder to keep anything in: tests at close range. */
export const noReserve: Reserve = { free: () => false, refill: () => undefined, spent: () => false }
