/**
 * Loads a part of the page however long the network stays away. In a hall a phone must not lose the field that it has because
 * another part did not come: what is there goes on, and the rest follows.
 */
export async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let wait = 1000; ; wait = Math.min(10_000, wait * 2)) {
    try {
      return await load()
    } catch {
      await networkOr(wait)
    }
  }
}

/** Until the network says that it is back, or after so many milliseconds: it does not always say so. */
function networkOr(wait: number): Promise<void> {
  return new Promise((settle) => {
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      settle()
    }
    const timer = setTimeout(go, wait)
    addEventListener('online', go)
  })
}
