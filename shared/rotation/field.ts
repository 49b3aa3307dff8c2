/** Finite fields as sums and products of 0 .. order-1; a polynomial over two elements is the number whose bits are its coefficients. */
export interface Field {
  order: number
  plus: (a: number, b: number) => number
  times: (a: number, b: number) => number
}

/** Irreducible polynomials, by the order of the field. */
const moduli = new Map([
  [4, 0b111],
  [8, 0b1011],
  [16, 0b1_0011],
  [32, 0b10_0101],
  [64, 0b100_0011],
])

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false
  return number > 1
}

function timesBits(a: number, b: number, order: number, modulus: number): number {
  let product = 0
  for (let shifted = a, left = b; left > 0; left >>= 1) {
    if (left & 1) product ^= shifted
    shifted <<= 1
    if (shifted >= order) shifted ^= modulus
  }
  return product
}

/** The field with so many elements, where there is one that is easy to compute with. */
export function fieldOf(order: number): Field | null {
  const modulus = moduli.get(order)
  if (modulus !== undefined) return { order, plus: (a, b) => a ^ b, times: (a, b) => timesBits(a, b, order, modulus) }
  if (!isPrime(order)) return null
  return { order, plus: (a, b) => (a + b) % order, times: (a, b) => (a * b) % order }
}
