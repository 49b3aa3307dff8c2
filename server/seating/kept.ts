import type { Proposal } from '../../shared/commands/command.ts'

/** Proposals that wait for a yes. A second look never takes away what the first one shows, and nothing grows for ever. */
export interface Kept {
  keep: (workshop: string, proposal: Proposal) => void
  find: (workshop: string, id: string) => Proposal | null
}

/** As many as moderators of one workshop may have before their eyes; and as many workshops as one server has at a time. */
const most = { proposals: 8, workshops: 50 }

export function newKept(): Kept {
  const kept = new Map<string, Proposal[]>()
  return {
    keep(workshop, proposal) {
      const before = kept.get(workshop) ?? []
      // Put anew, so that the workshop that has rested longest comes first.
      kept.delete(workshop)
      kept.set(workshop, [...before, proposal].slice(-most.proposals))
      for (const rested of [...kept.keys()].slice(0, -most.workshops)) kept.delete(rested)
    },
    find: (workshop, id) => kept.get(workshop)?.find((proposal) => proposal.id === id) ?? null,
  }
}
