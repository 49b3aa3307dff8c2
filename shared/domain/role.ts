export const roles = ['organizer', 'moderator', 'comoderator', 'host', 'guest', 'screen'] as const
export type Role = (typeof roles)[number]

/** Those who lead the workshop or prepare it. */
export const staff = ['organizer', 'moderator', 'comoderator'] as const
export const isStaffRole = (role: Role): boolean => staff.some((known) => known === role)
