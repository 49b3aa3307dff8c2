import type { Accent, Step } from '../domain/agenda.ts'
import { inOrder } from '../domain/run.ts'
import { chainOf, type Chain } from '../domain/chain.ts'
import type { Happened } from '../domain/events.ts'
import { inLanguage, type Language, type LocalText } from '../domain/language.ts'
import type { Workshop } from '../domain/workshop.ts'
import { clockIn, type Clock } from './clock.ts'
import type { Cell } from './document.ts'
import { namesOf, type Names } from './names.ts'
import { wordsIn, type Say, type TextKey } from './texts/index.ts'

/** What every section is written from. */
export interface Material {
  workshop: Workshop
  log: readonly Happened[]
  madeAt: number
  say: Say
  clock: Clock
  names: Names
  chain: Chain
  /** Steps in the order in which they are walked. */
  steps: Step[]
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
}

export function gather({ workshop, log, language, madeAt, timeZone }: Sources): Material {
  const say = wordsIn(language)
  const phases = new Map(workshop.agenda?.phases.map((phase) => [phase.id, phase.accent]))
  const blank = (why: TextKey): Cell => ({ blank: say('blank', { why: say(why) }) })
  return {
    workshop,
    log,
    madeAt,
    say,
    blank,
    clock: clockIn(language, timeZone),
    names: namesOf(workshop, say),
    chain: chainOfWorkshop(workshop),
    steps: workshop.agenda ? inOrder(workshop.agenda) : [],
    local: (text) => inLanguage(text, language),
    accentOf: (step) => phases.get(step.phase) ?? null,
    orBlank: (text) => (text.trim() === '' ? blank('blank.untold') : text),
  }
}

const chainOfWorkshop = ({ cards, clusters, goals, sketches }: Workshop): Chain =>
  chainOf({
    cards: cards.values(),
    clusters: clusters.values(),
    goals: goals.values(),
    sketches: [...sketches.values()].filter((sketch) => !sketch.removed),
  })
