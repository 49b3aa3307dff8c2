/** Why the storage cannot be opened; the server prints one sentence for it and exits. */
export type StorageFailureKind = 'damaged' | 'unwritable' | 'newer' | 'locked' | 'not-durable'

export class StorageFailure extends Error {
  readonly kind: StorageFailureKind

  constructor(kind: StorageFailureKind, message: string) {
    super(message)
    this.name = 'StorageFailure'
    this.kind = kind
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
