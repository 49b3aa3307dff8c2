/** Why there is no backup, or none that can be restored; each has one sentence. */
export const flaws = [
  'no-data',
  'locked',
  'no-answer',
  'no-space',
  'copy-damaged',
  'unwritable',
  'key-unreadable',
  'key-short',
  'file-missing',
  'not-a-backup',
  'newer',
  'key-missing',
  'key-wrong',
  'damaged',
  'in-use',
  'not-empty',
] as const
export type FlawKind = (typeof flaws)[number]

export class BackupFlaw extends Error {
  readonly kind: FlawKind

  constructor(kind: FlawKind, cause?: unknown) {
    super(kind, { cause })
    this.name = 'BackupFlaw'
    this.kind = kind
  }
}
