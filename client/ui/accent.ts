/** The six colours a face can carry; which phase carries which is decided outside of client/ui. */
export const accents = ['arrival', 'criticism', 'turn', 'utopia', 'realization', 'closing'] as const

export type Accent = (typeof accents)[number]
