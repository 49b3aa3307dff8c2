import { openBallot, type Workshop } from '../../shared/domain/workshop.ts'
import { changesAt, crowdOf, wholeBesideCrowd } from '../../shared/views/common.ts'
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
 * All that an audience may know beside what grows with the hall. A hall that joins at once asks a thousand times for nearly the same:
 * the picture is made once, and what has changed since takes its place in it. Nobody is told what was there before (P8).
 */
export function pictureOf({ workshop, tail }: State, audience: Audience): Change[] {
  const kept = pictures.get(workshop)?.get(audience)
  const touched = kept ? tail.since(kept.version, workshop.version) : null
  // Votes move the turnout without moving the version.
  const ballot = openBallot(workshop)
  const turnout: Key[] = ballot ? [['ballot', ballot.id]] : []
  const crowd = new Set<Key[0]>(crowdOf(workshop, audience).map(([noun]) => noun))
  const keys = [...(touched ?? []).flatMap((one) => one.keys.filter(([noun]) => !crowd.has(noun))), ...turnout]
  const behind = tellable(distinct(keys), audience)
  const changes =
    kept && touched && behind.length <= mostBehind
      ? renewed(kept.changes, changesAt(workshop, behind, audience))
      : wholeBesideCrowd(workshop, audience)
  // Kept as it is now: the next who comes has only what happened since then to look at.
  const fresh = { version: workshop.version, changes }
  const known = pictures.get(workshop) ?? new Map<Audience, Kept>()
  pictures.set(workshop, known.set(audience, fresh))
  return fresh.changes
}

const placeOf = ([noun, id]: Change): string => `${noun} ${id}`

/** What has changed, where it stood before; what is new stands at the end, and what is gone nowhere. */
function renewed(before: readonly Change[], changed: readonly Change[]): Change[] {
  const left = new Map(changed.map((change) => [placeOf(change), change]))
  const kept = before.map((change) => {
    const now = left.get(placeOf(change))
    left.delete(placeOf(change))
    return now ?? change
  })
  return [...kept, ...left.values()].filter(([, , value]) => value !== null)
}
