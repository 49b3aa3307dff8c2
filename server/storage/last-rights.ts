import Database from 'better-sqlite3'
import * as v from 'valibot'

/** Who may still come in according to a database that is about to be replaced. */
export interface LastRights {
  /** Link to the moment when it was revoked. */
  revoked: Map<string, number>
  office: string | null
  /** Workshop to its title. */
  workshops: Map<string, string>
}

const titleSchema = v.object({ title: v.string() })

/** Throws when the file cannot be read. */
export function readLastRights(file: string): LastRights {
  const db = new Database(file, { fileMustExist: true })
  try {
    const links = db
      .prepare<[], { id: string; at: number }>('SELECT id, revoked_at at FROM links WHERE revoked_at IS NOT NULL')
      .all()
    const office = db.prepare<[], { value: string }>(`SELECT value FROM settings WHERE name = 'office.hash'`).get()
    const workshops = db.prepare<[], { id: string; summary: string }>('SELECT id, summary FROM workshops').all()
    return {
      revoked: new Map(links.map(({ id, at }) => [id, at])),
      office: office === undefined ? null : String(JSON.parse(office.value)),
      workshops: new Map(workshops.map(({ id, summary }) => [id, titleOf(summary) ?? id])),
    }
  } finally {
    db.close()
  }
}

function titleOf(summary: string): string | null {
  const read: unknown = JSON.parse(summary)
  const parsed = v.safeParse(titleSchema, read)
  return parsed.success ? parsed.output.title : null
}
