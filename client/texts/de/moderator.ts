export const moderator = {} as const satisfies Record<string, string>
