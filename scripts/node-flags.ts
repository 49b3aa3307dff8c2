/** S4: no object has a `__proto__` that could be written through, in any thread of the product, whatever a dependency does. */
export const nodeFlags = ['--disable-proto=delete']
