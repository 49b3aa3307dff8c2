export const phone = {} as const satisfies Record<string, string>
