export const nodeFlags = [
  /** S4: no object has a `__proto__` that could be written through, in any thread of the product, whatever a dependency does. */
  '--disable-proto=delete',
  // What lives for a moment only gets less room and is cleared away more often: a full hall stays within its memory (T1).
  '--max-semi-space-size=4',
  // What lives longer may grow by half before it is cleared away: with five thousand phones that is fifty megabytes less.
  '--heap-growing-percent=50',
]
