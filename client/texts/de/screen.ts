export const screen = {} as const satisfies Record<string, string>
