import type { Accent, Step } from '../domain/agenda.ts'
import { inOrder } from '../domain/run.ts'
import { chainOf, type Chain } from '../domain/chain.ts'
import type { Happened } from '../domain/events.ts'
import { inLanguage, type Language, type LocalText } from '../domain/language.ts'
import { stepOf, type Workshop } from '../domain/workshop.ts'
import { clockIn, type Clock } from './clock.ts'
import type { Cloth } from './cloth.ts'
import type { Cell } from './document.ts'
import { foreseenIn, type Foreseen } from './foreseen.ts'
import { namesOf, type Names } from './names.ts'
import { presenceIn, type Presence } from './presence.ts'
import { kindOfPlaces, tableNamesOf, type TableNames } from './tables.ts'
import { wordsIn, type Say, type TextKey } from './texts/index.ts'

/** What every section is written from. */
export interface Material {
  workshop: Workshop
  language: Language
  log: readonly Happened[]
  madeAt: number
  /** Every text may ask by `place` whether people talk at tables or in rooms. */
  say: Say
  clock: Clock
  names: Names
  tables: TableNames
  presence: Presence
  cloths: readonly Cloth[]
  /** Cards that came after their step had ended; admitted since or not. */
  late: ReadonlySet<string>
  chain: Chain
  /** Steps in the order in which they are walked. */
  steps: Step[]
  foreseen: Foreseen
  local: (text: LocalText) => string
  accentOf: (step: Step) => Accent | null
  /** The text, or the visible blank that says that nobody told. */
  orBlank: (text: string) => Cell
  blank: (why: TextKey) => Cell
}

export interface Sources {
  workshop: Workshop
  log: readonly Happened[]
  language: Language
  madeAt: number
  timeZone: string
  cloths: readonly Cloth[]
}

export function gather({ workshop, log, language, madeAt, timeZone, cloths }: Sources): Material {
  const kind = kindOfPlaces(workshop.agenda)
  const words = wordsIn(language)
  const say: Say = (key, params) => words(key, { place: kind, ...params })
  const steps = workshop.agenda ? inOrder(workshop.agenda) : []
  const phases = new Map(workshop.agenda?.phases.map((phase) => [phase.id, phase.accent]))
  const blank = (why: TextKey): Cell => ({ blank: say('blank', { why: say(why) }) })
  return {
    workshop,
    language,
    log,
    madeAt,
    say,
    blank,
    clock: clockIn(language, timeZone),
    names: namesOf(workshop, say),
    tables: tableNamesOf(workshop, kind, say),
    presence: presenceIn(log),
    cloths,
    late: lateIn(log),
    chain: chainOfWorkshop(workshop),
    steps,
    foreseen: foreseenIn(steps),
    local: (text) => inLanguage(text, language),
    accentOf: (step) => phases.get(step.phase) ?? null,
    orBlank: (text) => (text.trim() === '' ? blank('blank.untold') : text),
  }
}

const lateIn = (log: Sources['log']): Set<string> =>
  new Set(log.flatMap(({ event }) => (event.type === 'card.added' && event.late ? [event.card] : [])))

const chainOfWorkshop = ({ cards, clusters, goals, sketches }: Workshop): Chain =>
  chainOf({
    cards: cards.values(),
    clusters: clusters.values(),
    goals: goals.values(),
    sketches: [...sketches.values()].filter((sketch) => !sketch.removed),
  })

/** A step that was planned away is told by its id. */
export function titleOfStep({ workshop, local }: Pick<Material, 'workshop' | 'local'>, id: string): string {
  const step = stepOf(workshop, id)
  return step ? local(step.title) : id
}
