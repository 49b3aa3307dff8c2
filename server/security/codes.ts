import { randomBytes, randomInt } from 'node:crypto'

/** Letters and digits that nobody mistakes for another on a wall: no 0 O, 1 I L, 8 B, 5 S, U V is told apart by U's absence. */
const symbols = '23456789ACDEFGHJKMNPQRTVWXYZ'
const length = 7

/** S8: seven symbols of 28, for typing. */
export function newCode(): string {
  return Array.from({ length }, () => symbols[randomInt(symbols.length)]).join('')
}

/** S8: 96 bits for the QR. */
export const newPass = (): string => randomBytes(12).toString('base64url')

/** What people type: small letters, spaces and dashes are forgiven; a pass is taken as it is. */
export function asCode(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const isCode = plain.length === length && [...plain].every((symbol) => symbols.includes(symbol))
  return isCode ? plain : typed.trim()
}
