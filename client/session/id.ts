import { nanoid } from 'nanoid'

/** Names a card, a command or whatever else is made here before the server knows of it (D4). */
export const newId = (): string => nanoid()
