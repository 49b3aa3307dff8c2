/** What a face wants to find again after a reload. Private windows may refuse to keep anything: then the page's memory has to do. */
type Place = 'device' | 'tab'

const prefix = 'tischwechsel.'
const memory = new Map<string, string>()

const storageOf = (place: Place): Storage => (place === 'device' ? localStorage : sessionStorage)

export function keep(key: string, value: string, place: Place = 'device'): void {
  memory.set(key, value)
  try {
    storageOf(place).setItem(prefix + key, value)
  } catch {
    // No room or no right: the memory above has it for as long as the page lives.
  }
}

export function recall(key: string, place: Place = 'device'): string | null {
  try {
    return storageOf(place).getItem(prefix + key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

export function forget(key: string, place: Place = 'device'): void {
  memory.delete(key)
  try {
    storageOf(place).removeItem(prefix + key)
  } catch {
    // What could not be kept need not be removed.
  }
}
