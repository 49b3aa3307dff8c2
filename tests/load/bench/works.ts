import type { Work } from './work.ts'

/** Each is loaded when it is run. */
export const works: { id: string; load: () => Promise<Work> }[] = [
  { id: 'painted', load: async () => (await import('./works/painted.ts')).work },
  { id: 'burst', load: async () => (await import('./works/burst.ts')).work },
  { id: 'wall', load: async () => (await import('./works/burst.ts')).watched },
  { id: 'join', load: async () => (await import('./works/join.ts')).work },
  { id: 'join-cards', load: async () => (await import('./works/join.ts')).byCards },
  { id: 'more-cards', load: async () => (await import('./works/more-cards.ts')).work },
  { id: 'rotation', load: async () => (await import('./works/rotation.ts')).work },
  { id: 'vote', load: async () => (await import('./works/vote.ts')).work },
  { id: 'halls', load: async () => (await import('./works/halls.ts')).work },
  { id: 'opening', load: async () => (await import('./works/opening.ts')).work },
  { id: 'idle', load: async () => (await import('./works/idle.ts')).work },
  { id: 'phone', load: async () => (await import('./works/phone.ts')).work },
  { id: 'board', load: async () => (await import('./works/board.ts')).work },
  { id: 'protocol', load: async () => (await import('./works/protocol.ts')).work },
]
