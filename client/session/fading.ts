import { forget, keep, keysHere, recall, tellHere } from './device.ts'
import { keepForGood } from './for-good.ts'
import { belongs, forgetWorkshop, lastOnes } from './leave.ts'

const staying = (workshop: string): string => `stay.${workshop}`
const resting = (workshop: string): string => `rest.${workshop}`
const ticket = (workshop: string): string => `ticket.${workshop}`

/** Whether the person has asked this device to remember a workshop that is over. */
export const stays = (workshop: string): boolean => recall(staying(workshop)) !== null

/**
 * P5: after the end, when everything has arrived, the device forgets. What the open page still needs moves into the tab, which
 * forgets when it is closed; so a moderator who opens again, and a draft that was in the making, cost nobody anything.
 */
export async function fade(workshop: string): Promise<void> {
  if (stays(workshop) || recall(resting(workshop), 'tab') !== null) return
  const keys = [...keysHere().filter((key) => belongs(key, workshop)), ...lastOnes]
  const rest = Object.fromEntries(keys.map((key) => [key, recall(key)]))
  await forgetWorkshop(workshop)
  keep(resting(workshop), JSON.stringify(rest), 'tab')
  const own = rest[ticket(workshop)]
  if (own) keep(ticket(workshop), own, 'tab')
}

/** Puts back onto the device what had moved into the tab, at once: a field that opens in this moment looks for its draft. */
export async function unfade(workshop: string): Promise<void> {
  const rest = restOf(workshop)
  for (const [key, value] of rest) keep(key, value)
  for (const key of [resting(workshop), ticket(workshop)]) forget(key, 'tab')
  const doors = rest.filter(([key]) => key.startsWith('ticket.') || key.startsWith('code.'))
  await keepForGood(Object.fromEntries(doors))
  // A field that was quicker hears of it as if another tab had written there.
  for (const [key, value] of rest) tellHere(key, value)
}

function restOf(workshop: string): [key: string, value: string][] {
  const kept: unknown = JSON.parse(recall(resting(workshop), 'tab') ?? '{}')
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : []
  return entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
}

/** The person wants to look in later; until then the device keeps the way back. */
export async function stay(workshop: string): Promise<void> {
  await unfade(workshop)
  keep(staying(workshop), 'yes')
}
