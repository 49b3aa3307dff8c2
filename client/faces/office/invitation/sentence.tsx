import { Fragment, type ReactNode } from 'react'
import styles from './sentence.module.css'

const marked = /\uE000(\w+)\uE001/

/** Parameters for a message that leave a mark where a field belongs, so that each language keeps its own order of words. */
export const gaps = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `\uE000${name}\uE001`]))

interface SentenceProps {
  /** A message made with `gaps`. */
  words: string
  fields: Record<string, ReactNode>
}

/** A sentence with fields in it: it reads as it will read on the invitation. */
export function Sentence({ words, fields }: SentenceProps) {
  const pieces = words.split(marked)
  return (
    <div className={styles.sentence}>
      {pieces.map((piece, at) => {
        if (at % 2 === 1) return <Fragment key={piece}>{fields[piece]}</Fragment>
        const text = piece.trim()
        return text && <span key={`${at}${text}`}>{text}</span>
      })}
    </div>
  )
}
