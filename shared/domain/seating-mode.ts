/**
 * How people change tables. mix: everybody moves singly, with as few repeated meetings as possible · carousel: fixed groups move
 * on together · partial: each visits some of the tables · free: people choose, with places shown live
 */
export const seatingModes = ['mix', 'carousel', 'partial', 'free'] as const
export type SeatingMode = (typeof seatingModes)[number]
