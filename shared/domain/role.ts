export const roles = ['organizer', 'moderator', 'comoderator', 'guest', 'screen'] as const
export type Role = (typeof roles)[number]
