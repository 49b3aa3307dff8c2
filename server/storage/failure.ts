/** Why the storage cannot be opened; the server prints one sentence for it and exits. */
export type StorageFailureKind = 'damaged' | 'unwritable' | 'newer' | 'locked' | 'not-durable'

/** Where a database is not what was written; never what stands there. */
export type Finding =
  | { what: 'pages' | 'gone' | 'witness' | 'stranger' | 'unreadable' }
  | { what: 'altered' | 'lost'; place: string }
  | { what: 'commits'; count: number }

export class StorageFailure extends Error {
  readonly kind: StorageFailureKind
  readonly findings: readonly Finding[]

  constructor(kind: StorageFailureKind, message: string, findings: readonly Finding[] = []) {
    super(message)
    this.name = 'StorageFailure'
    this.kind = kind
    this.findings = findings
  }
}

const words = {
  pages: 'the pages of the file do not fit together',
  gone: 'the database file is gone',
  witness: 'the witness beside the database cannot be read',
  stranger: 'the file is not the database that stood here',
  unreadable: 'the file cannot be read',
}

/** For logs; the terminal has its own words in each language. */
export function wordsOf(finding: Finding): string {
  if (finding.what === 'commits') return `${finding.count} commits are lost`
  if (finding.what === 'altered') return `${finding.place}: a row is altered`
  if (finding.what === 'lost') return `${finding.place}: rows are lost or foreign`
  return words[finding.what]
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** What SQLite says of a file that is not as it was written: also of one that ends within a page, which it calls an error of the disk. */
export const isDamagedCode = (code: string): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code)
