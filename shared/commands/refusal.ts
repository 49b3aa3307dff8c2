/**
 * Every way to be refused. The faces translate each code into a sentence that says what happened and what to do next;
 * a test finds a code without its sentence.
 */
export const refusalCodes = [
  // at the doors
  'malformed',
  'unknown-command',
  'not-allowed',
  'too-fast',
  'not-stored',
  'broken',
  'link-unknown',
  'ticket-unknown',
  'code-unknown',
  'workshop-not-open',
  'workshop-full',
  'archive-invalid',
  // texts
  'text-empty',
  'text-too-long',
  'text-unreadable',
  // course
  'agenda-missing',
  'agenda-invalid',
  'agenda-changed',
  'step-unknown',
  'step-has-run',
  'step-not-yet',
  'step-closed',
  'moved-on',
  'timer-unset',
  // cards
  'card-unknown',
  'card-known',
  'card-not-yours',
  'card-not-late',
  'card-not-held',
  'too-many-cards',
  'no-parking-here',
  'no-such-column',
  'merge-circle',
  // results
  'board-empty',
  'cluster-unknown',
  'cluster-in-use',
  'cluster-unnamed',
  'goal-unknown',
  'goal-in-use',
  'sketch-unknown',
  'field-unknown',
  'field-changed',
  'group-full',
  'group-not-yours',
  'reference-unknown',
  'agreement-unknown',
  // ballots
  'ballot-open',
  'ballot-unknown',
  'ballot-closed',
  'ballot-empty',
  'option-unknown',
  'too-many-dots',
  'no-stacking',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export const isRefusalCode = (code: unknown): code is RefusalCode => refusalCodes.some((known) => known === code)
