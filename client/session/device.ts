/** What a face wants to find again after a reload. Private windows may refuse to keep anything: then the page's memory has to do. */
type Place = 'device' | 'tab'

const prefix = 'tischwechsel.'
/** What the browser would not take. It is newer than what lies there under the same name. */
const loose = new Map<string, string>()
const listeners = new Set<() => void>()

const storageOf = (place: Place): Storage => (place === 'device' ? localStorage : sessionStorage)

export function keep(key: string, value: string, place: Place = 'device'): void {
  try {
    storageOf(place).setItem(prefix + key, value)
    setLoose(key, null)
  } catch {
    // No room or no right: memory has it for as long as the page lives.
    setLoose(key, value)
  }
}

export function recall(key: string, place: Place = 'device'): string | null {
  try {
    return loose.get(key) ?? storageOf(place).getItem(prefix + key)
  } catch {
    return null
  }
}

export function forget(key: string, place: Place = 'device'): void {
  setLoose(key, null)
  try {
    storageOf(place).removeItem(prefix + key)
  } catch {
    // What could not be kept need not be removed.
  }
}

function setLoose(key: string, value: string | null): void {
  const before = loose.size
  if (value === null) loose.delete(key)
  else loose.set(key, value)
  if (loose.size !== before) for (const listener of listeners) listener()
}

/** All keys that lie on this device, in this tab or in memory alone. */
export function keysHere(): string[] {
  return [...new Set([...loose.keys(), ...keysIn('device'), ...keysIn('tab')])]
}

function keysIn(place: Place): string[] {
  try {
    const storage = storageOf(place)
    const keys = Array.from({ length: storage.length }, (_, nth) => storage.key(nth) ?? '')
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}

const words = ['draft', 'table', 'cloth', 'left']

/** Whether closing the page would cost words that somebody is writing in this workshop. */
export const losesWords = (workshop: string): boolean =>
  [...loose.keys()].some((key) => words.some((kind) => key.startsWith(`${kind}.${workshop}.`)))

/** Told when something could not be kept any more, or can again. Returns the unsubscribe. */
export function watchLoose(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same draft is written in another tab of this device. Returns the unsubscribe. */
export function watchKey(key: string, changed: (before: string | null, now: string | null) => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === prefix + key) changed(event.oldValue, event.newValue)
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}

/** Whoever watches this key on this page hears that it lies there now; browsers tell only other tabs. */
export function tellHere(key: string, value: string): void {
  dispatchEvent(new StorageEvent('storage', { key: prefix + key, oldValue: null, newValue: value }))
}
