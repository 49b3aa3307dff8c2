import { changesAt, wholeFor } from '../../shared/views/common.ts'
import type { Audience, Change, Key } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import type { SyncAnswer } from '../../shared/wire/messages.ts'
import { openBallot } from '../../shared/domain/workshop.ts'
import type { State } from './state.ts'
import { distinct } from './tail.ts'
import { tellable } from './telling.ts'

/** Who asks to be brought up to date. */
export interface Viewer {
  audience: Audience
  /** Participant id, for own nouns. */
  owner: string | null
}

/** D6: what came after a version, or the whole after a gap. */
export function catchUp({ workshop, tail }: State, have: number | null, viewer: Viewer, now: number): SyncAnswer {
  const keys = have === null ? null : tail.since(have, workshop.version)
  const ballot = openBallot(workshop)
  // Votes move the turnout without moving the version.
  const turnout: Key[] = ballot ? [['ballot', ballot.id]] : []
  const changes: Change[] = keys
    ? changesAt(workshop, tellable(distinct([...keys, ...turnout]), viewer.audience), viewer.audience)
    : wholeFor(workshop, viewer.audience)
  const own = viewer.owner === null ? [] : ownWhole(workshop, viewer.owner)
  return { version: workshop.version, whole: keys === null, changes, own, now }
}
