/** How somebody is in a workshop. */
export interface Character {
  id: string
  /** Factor on every pause. */
  slowness: number
  /** How many cards somebody feels like writing. */
  appetite: number
  /** How many wishes and objections somebody would rather park than swallow. */
  doubts: number
  /** How often a finger slips, of ten cards; it is mended a moment later. */
  slips: number
  /** From 0, low, to 4. */
  mood: number
  /** Whether somebody gives a name when joining. */
  named: boolean
}

export const characters: readonly Character[] = [
  { id: 'quick', slowness: 0.5, appetite: 4, doubts: 1, slips: 3, mood: 3, named: true },
  { id: 'thoughtful', slowness: 1.6, appetite: 3, doubts: 2, slips: 0, mood: 4, named: true },
  { id: 'quiet', slowness: 1.4, appetite: 2, doubts: 0, slips: 0, mood: 3, named: false },
  { id: 'chatty', slowness: 0.8, appetite: 5, doubts: 1, slips: 2, mood: 4, named: true },
  { id: 'enthusiastic', slowness: 0.7, appetite: 5, doubts: 0, slips: 1, mood: 4, named: true },
  { id: 'sceptical', slowness: 1.1, appetite: 4, doubts: 3, slips: 0, mood: 2, named: true },
]
