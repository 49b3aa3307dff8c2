import type { Language } from '../../shared/domain/language.ts'
import type { Archive } from '../../shared/protocol/archive.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import { StorageDamage } from '../storage/storage.ts'
import { inThread } from './thread.ts'

/** What is to be written of a whole log; `log` is packed as the storage has handed it out. */
export type Order = { log: Uint8Array<ArrayBuffer>; at: number } & (
  | { form: 'docx' | 'md'; language: Language | 'own'; cloths: readonly Cloth[] }
  | ({ form: 'json' } & Pick<Archive, 'votes' | 'sheets'>)
)

/** A finished file, and what its name is made of. */
export interface Paper {
  content: Uint8Array<ArrayBuffer>
  title: string
  date: string
  language: Language
}

/** What the thread says; a class does not cross over to us, so damage is told by name. */
export type Said = Paper | { damaged: string }

/** Reads the log and writes the file. */
export async function print(order: Order): Promise<Paper> {
  const said = await inThread<Said>(new URL('./press-worker.ts', import.meta.url), order, order.log)
  if ('damaged' in said) throw new StorageDamage(said.damaged)
  return said
}
