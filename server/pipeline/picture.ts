import { openBallot, type Workshop } from '../../shared/domain/workshop.ts'
import { changesAt, wholeBesideCards } from '../../shared/views/common.ts'
import type { Audience, Change, Key } from '../../shared/views/nouns.ts'
import type { State } from './state.ts'
import { distinct } from './tail.ts'
import { tellable } from './telling.ts'

/** A picture as it was at a version. */
interface Kept {
  version: number
  changes: Change[]
}

/** With so many changed places behind it, a picture is made anew. */
const mostBehind = 60
const pictures = new WeakMap<Workshop, Map<Audience, Kept>>()

/**
 * All that an audience may know beside the cards. A hall that joins at once asks a thousand times for nearly the same: the picture is
 * made once, and behind it comes what has changed since.
 */
export function pictureOf({ workshop, tail }: State, audience: Audience): Change[] {
  const kept = pictures.get(workshop)?.get(audience)
  const touched = kept ? tail.since(kept.version, workshop.version) : null
  // Votes move the turnout without moving the version.
  const ballot = openBallot(workshop)
  const turnout: Key[] = ballot ? [['ballot', ballot.id]] : []
  const keys = [...(touched ?? []).flatMap((one) => one.keys.filter(([noun]) => noun !== 'card')), ...turnout]
  const behind = tellable(distinct(keys), audience)
  if (kept && touched && behind.length <= mostBehind) return [...kept.changes, ...changesAt(workshop, behind, audience)]
  const fresh = { version: workshop.version, changes: wholeBesideCards(workshop, audience) }
  const known = pictures.get(workshop) ?? new Map<Audience, Kept>()
  pictures.set(workshop, known.set(audience, fresh))
  return fresh.changes
}
