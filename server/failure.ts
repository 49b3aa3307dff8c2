import type { ConsoleTexts } from '../shared/texts/console/console.ts'

/** Why the server does not start; each has one sentence. */
export type StartFailureKind = 'build' | 'damaged' | 'unwritable' | 'newer' | 'locked' | 'not-durable' | 'backup-key'

export class StartFailure extends Error {
  readonly kind: StartFailureKind
  /** The newest backup that was found whole, where there is one and it helps. */
  readonly backup: string | null

  /** In words: where a damaged database was found damaged. */
  readonly found: string

  constructor(kind: StartFailureKind, backup: string | null = null, found = '') {
    super(kind)
    this.kind = kind
    this.backup = backup
    this.found = found
  }
}

const byCode = new Map([
  ['EADDRINUSE', 'failed.port'],
  ['EACCES', 'failed.port-denied'],
  ['EADDRNOTAVAIL', 'failed.address'],
  ['ENOTFOUND', 'failed.address'],
] as const)

interface Named {
  port: number
  host: string
  data: string
}

/** One clear sentence that says what to do next. */
export function sentenceOf(error: unknown, { port, host, data }: Named, t: ConsoleTexts): string {
  if (error instanceof StartFailure) {
    const { kind, backup, found } = error
    return backup === null ? t(`failed.${kind}`, { data, found }) : t('failed.damaged.backup', { data, backup, found })
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  const key = [...byCode].find(([known]) => known === code)?.[1]
  if (key) return t(key, { port, host })
  return t('failed.other', { reason: error instanceof Error ? error.message : String(error) })
}
