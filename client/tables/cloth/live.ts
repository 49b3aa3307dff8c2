import type { YTextEvent } from 'yjs'
import { clothLimit, clothRoot } from '../../../shared/sheets/cloth.ts'
import type { Sheet } from '../../session/types.ts'
import type { TextChange, TextDelta } from './writing.ts'

/** A tablecloth's sheet as a text that is replaced, and changes that are written whole. */
export interface LiveCloth {
  text: () => string
  subscribe: (listener: () => void) => () => void
  /** What other hands write, as it happens. */
  follow: (listener: (delta: TextDelta) => void) => () => void
  /** False when the cloth is full: then nothing was written. */
  write: (change: TextChange) => boolean
}

export function liveCloth({ doc }: Sheet): LiveCloth {
  const cloth = doc.getText(clothRoot)
  return {
    text: () => cloth.toJSON(),
    subscribe(listener) {
      cloth.observe(listener)
      return () => cloth.unobserve(listener)
    },
    follow(listener) {
      const tell = ({ delta, transaction }: YTextEvent): void => {
        if (!transaction.local) listener(delta)
      }
      cloth.observe(tell)
      return () => cloth.unobserve(tell)
    },
    write({ at, remove, insert }) {
      const grows = insert.length > remove
      if (grows && cloth.length - remove + insert.length > clothLimit) return false
      doc.transact(() => {
        if (remove > 0) cloth.delete(at, remove)
        if (insert !== '') cloth.insert(at, insert)
      })
      return true
    },
  }
}
