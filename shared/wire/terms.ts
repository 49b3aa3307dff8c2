import type { RefusalCode } from '../commands/refusal.ts'

/** Counts up with every change that an older client could not follow; such a client is asked to load anew, its outbox stays. */
export const wireVersion = 5

/** The path of the socket, the same for pages and drivers. */
export const socketPath = '/live'

/** Sent by our own clients over polling, where browsers leave out `Origin` on same-origin GET; a foreign page cannot set it unasked (S10). */
export const ownClientHeader = 'x-tischwechsel'

/**
 * S21: how a link begins that may travel over a hall's open network: those of projector and tables. All others are shown to the server only
 * where nobody can read along. The dot stands in no other secret.
 */
export const hallMark = 'hall.'

export const faces = ['guest', 'moderator', 'comoderator', 'host', 'screen', 'organizer'] as const
export type Face = (typeof faces)[number]

/** Refusals that a client sends again by itself, because nothing is wrong with the command. */
export const passing: readonly RefusalCode[] = ['too-fast', 'not-stored']

export const sheetUpdateLimit = 64 * 1024
