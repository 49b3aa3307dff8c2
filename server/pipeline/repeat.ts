import * as v from 'valibot'
import { replySchema, type Reply } from '../../shared/wire/messages.ts'
import type { Storage } from '../storage/storage.ts'
import type { Job } from './job.ts'

/** D4: the answers of commands that were stored before. */
export async function storedReplies(storage: Storage, workshop: string, jobs: Job[]): Promise<Map<string, Reply>> {
  const ids = [...new Set(jobs.map(({ id }) => id))]
  const found = await Promise.all(ids.map(async (id) => [id, await storage.replyTo(workshop, id)] as const))
  const known = found.filter(([, stored]) => stored !== undefined)
  return new Map(known.map(([id, stored]) => [id, v.parse(replySchema, stored)]))
}
