export const office = {} as const satisfies Record<string, string>
