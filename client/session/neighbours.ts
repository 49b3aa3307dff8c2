import type { Word } from './types.ts'

export interface Neighbours {
  say: (word: Word) => void
  hear: (listener: (word: Word) => void) => void
  close: () => void
}

interface Said {
  shelf: string
  word: Word
}

/** The number belongs to the shape of `Word`: tabs of different versions do not understand each other, so they do not talk. */
const name = 'tischwechsel.tabs.1'

/** The other tabs on the same shelf. A BroadcastChannel needs no secure context; where there is none, storage events do (D3). */
export function neighboursAt(shelf: string): Neighbours {
  const street = 'BroadcastChannel' in globalThis ? channel() : storageEvents()
  let closed = false
  return {
    // A write that was still under way when the page let go may end later.
    say: (word) => (closed ? undefined : street.say({ shelf, word })),
    hear: (listener) =>
      street.hear((said) => {
        if (isSaid(said) && said.shelf === shelf) listener(said.word)
      }),
    close() {
      closed = true
      street.close()
    },
  }
}

const isSaid = (said: unknown): said is Said => typeof said === 'object' && said !== null && 'word' in said

interface Street {
  say: (said: Said) => void
  hear: (listener: (said: unknown) => void) => void
  close: () => void
}

function channel(): Street {
  const line = new BroadcastChannel(name)
  return {
    say: (said) => line.postMessage(said),
    hear: (listener) => line.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    close: () => line.close(),
  }
}

function storageEvents(): Street {
  const controller = new AbortController()
  return {
    say(said) {
      try {
        localStorage.setItem(name, JSON.stringify(said))
        localStorage.removeItem(name)
      } catch {
        // Where nothing can be kept, no other tab could find it.
      }
    },
    hear(listener) {
      const hear = ({ key, newValue }: StorageEvent): void => {
        if (key === name && newValue !== null) listener(JSON.parse(newValue))
      }
      addEventListener('storage', hear, { signal: controller.signal })
    },
    close: () => controller.abort(),
  }
}
