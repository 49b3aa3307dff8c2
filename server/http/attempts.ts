import { createHash, randomBytes } from 'node:crypto'
import { newTally, type Tally } from './tally.ts'

/** `code`: seven symbols, as people type them. `pass`: anything else, such as the 96 bits of a QR. */
export type Guess = 'code' | 'pass'

/**
 * S8: how often codes may be guessed, so that a guesser finds an open workshop with a chance below one in ten thousand within an hour, from
 * however many addresses (docs/decisions/0024). A hall has one address, so what is counted is wrong codes and not people.
 * P4: addresses are only ever here, salted with something that dies with the process, for an hour at most.
 */
export interface Attempts {
  /** False when nothing more may be looked up for this address now. */
  mayTry: (address: string, guess: Guess) => boolean
  failed: (address: string, guess: Guess) => void
  /** So many fail just now that it is no hall that mistypes. */
  areMany: () => boolean
  /** Somebody came in from here. */
  succeeded: (address: string) => void
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How many wrong codes are looked up; every further one is answered without looking. */
export const most = {
  /** Of one address in a minute: a whole hall that mistypes. */
  ofAddress: 300,
  /** Of all addresses in a minute. Beyond it only those are looked up who have hardly failed yet. */
  ofAll: 1500,
  /** Of all addresses in a minute, and they are answered later. */
  ofCalm: 600,
  /** What "hardly" means, in ten minutes. Each person who came in from an address adds to it: there is a hall behind it. */
  ofFew: 10,
  perNewcomer: 3,
  /** Of all addresses in an hour, whatever they are: the bound that the chance is computed from. */
  inHour: 600_000,
  /** Guessing a pass is hopeless; this only guards the machine. */
  passes: 1000,
  /** Questions of one address in a minute, right ones included. */
  questions: 6000,
}

export function newAttempts(clock: () => number): Attempts {
  const keyOf = salted()
  const tally = (length: number): Tally => newTally(length, clock)
  const [inMinute, inTenMinutes, ofAll, inHour] = [tally(minute), tally(10 * minute), tally(minute), tally(hour)]
  const [passes, questions, newcomers] = [tally(minute), tally(minute), tally(hour)]
  const isHallOrNew = (key: string): boolean => inTenMinutes.of(key) < most.ofFew + most.perNewcomer * newcomers.of(key)
  const mayGuess = (key: string): boolean =>
    inMinute.of(key) < most.ofAddress &&
    inHour.of('all') < most.inHour &&
    (ofAll.of('all') < most.ofAll || isHallOrNew(key))
  return {
    mayTry(address, guess) {
      const key = keyOf(address)
      if (questions.add(key) > most.questions) return false
      return guess === 'code' ? mayGuess(key) : passes.of(key) < most.passes
    },
    failed(address, guess) {
      const key = keyOf(address)
      if (guess === 'pass') return void passes.add(key)
      for (const one of [inMinute, inTenMinutes]) one.add(key)
      for (const one of [ofAll, inHour]) one.add('all')
    },
    areMany: () => ofAll.of('all') > most.ofCalm,
    succeeded: (address) => void newcomers.add(keyOf(address)),
  }
}

function salted(): (address: string) => string {
  const salt = randomBytes(16)
  return (address) => createHash('sha256').update(salt).update(networkOf(address)).digest('base64url')
}

/** One household has a whole network of IPv6 addresses, so its first half counts. */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d)/i, '').replace(/%.*$/, '')
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':')
}
