/** What can be printed for a workshop. */
export const paperKinds = ['poster', 'checklist', 'tents', 'hosts', 'badges', 'slips'] as const
/** What a hall without tables needs. */
export const withoutTables = ['poster', 'checklist'] as const
export type PaperKind = (typeof paperKinds)[number]

export const paperOf = (name: string | undefined): PaperKind => paperKinds.find((kind) => kind === name) ?? 'poster'

export const addressOf = (workshop: string, kind: PaperKind): string =>
  `/office/${workshop}/print${kind === 'poster' ? '' : `/${kind}`}`
