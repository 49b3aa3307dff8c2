import type { Backups } from '../backup/backups.ts'
import type { Trouble } from '../log.ts'
import type { Doors } from '../security/doors.ts'
import type { Storage } from '../storage/storage.ts'

/** What a server is made of, beside the place where it stands. */
export interface Parts {
  storage: Storage
  client: string
  /** Folder of the database; left out where there is none. */
  data?: string
  backups?: Backups
  trouble: (trouble: Trouble) => void
  clock?: () => number
  /** Told whether this machine has to stay awake (D19). */
  need?: (needed: boolean) => void
  /** The machine's date was set while the server ran. */
  dateSet?: (milliseconds: number) => void
}

export interface Running {
  port: number
  doors: Doors
  storage: Storage
  /** As the terminal gives one out; the one before ends. */
  newOfficeSecret: () => Promise<string>
  /** P9: what is due now; it also happens by itself. */
  retain: () => Promise<void>
  /** D15: stops accepting, flushes, tells everybody, closes. */
  stop: () => Promise<void>
}
