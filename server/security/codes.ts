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

/** How many codes there are. */
export const codeSpace = symbols.length ** length

export const isCode = (text: string): boolean =>
  text.length === length && [...text].every((symbol) => symbols.includes(symbol))

/** What people type: small letters, spaces and dashes are forgiven; a pass is taken as it is. */
export function asCode(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return isCode(plain) ? plain : typed.trim()
}
