import type { Archive } from '../../shared/protocol/archive.ts'
import type { Summary, Themes } from '../../shared/wire/http.ts'
import type { Append } from '../storage/storage.ts'
import { inThread } from './thread.ts'

/** What an archive brings along, looked at whole, for a workshop that is made of it. */
export interface Brought extends Pick<Archive, 'sheets'> {
  summary: Summary
  events: Append['events']
  votes: Append['votes']
}

/** `content` is a file as it came in, of which nothing is known yet. */
export type Order = { content: Uint8Array<ArrayBuffer>; wanted: 'workshop' | 'themes' }

const program = new URL('./reading-worker.ts', import.meta.url)

/** The workshop in an archive (S15); null where the file is none, or does not hold together. */
export const workshopIn = (file: Uint8Array): Promise<Brought | null> => read<Brought>(file, 'workshop')

/** The named groups in an archive, which is looked at as closely and then forgotten. */
export const themesIn = (file: Uint8Array): Promise<Themes | null> => read<Themes>(file, 'themes')

function read<Found>(file: Uint8Array, wanted: Order['wanted']): Promise<Found | null> {
  // A copy of its own: small files lie in a buffer that they share with others.
  const content = new Uint8Array(file)
  return inThread<Found | null>(program, { content, wanted } satisfies Order, content)
}
