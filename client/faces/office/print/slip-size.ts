/** In millimetres, as in slips.module.css. */
const page = 268
const head = 27
const round = 15.5

/** Slips are as high as their rounds need, two beside each other; what does not fit goes to the next page, never over its edge. */
export const slipHeight = (rounds: number): number => head + rounds * round
export const slipsPerPage = (rounds: number): number => 2 * Math.max(1, Math.floor(page / slipHeight(rounds)))
