import { admit, type CommandName, type InputOf } from '../../shared/commands/index.ts'
import type { Actor, BoardGroup, Decision, Proposal } from '../../shared/commands/command.ts'
import { firstEvents } from '../../shared/commands/start.ts'
import type { About } from '../../shared/domain/about.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { Choice } from '../../shared/domain/ballot.ts'
import type { CardKind } from '../../shared/domain/card.ts'
import type { Happened, WorkshopEvent } from '../../shared/domain/events.ts'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import type { SketchField } from '../../shared/domain/sketch.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { aboutTown, noticeTown } from './about.ts'

/** 27 November 2026, 18:00 in Berlin: when the stories' invitation says that it begins. */
const begin = Date.UTC(2026, 10, 27, 17, 0)

interface Beginning {
  about?: Partial<About>
  variant?: 'evening' | 'half' | 'full'
  /** Changes the agenda before it is planned. */
  agenda?: (agenda: Agenda) => Agenda
}

interface CardExtras {
  /** Which guest writes; left out, the moderator writes it for somebody. */
  by?: number
  column?: string
  about?: string
  kind?: CardKind
  step?: string
}

const moderator: Actor = { role: 'moderator', who: 'link-1' }

/**
 * A workshop told as a story. Every line goes through the real commands, so a state that cannot happen cannot be told; the
 * clock moves a second with each command and otherwise only by `wait`. A refused command ends the story with its code.
 */
export class Story {
  readonly workshop: Workshop = emptyWorkshop()
  readonly log: Happened[] = []
  /** How many guests are connected. */
  present = 0
  /** The plan that an announcement names. */
  proposal: Proposal | null = null
  now = begin
  private board: BoardGroup[] = []
  private lastId = 0

  constructor({ about, variant = 'evening', agenda = (plain) => plain }: Beginning = {}) {
    const planned = agenda(agendaOf(zukunftswerkstatt, variant))
    for (const event of firstEvents({ ...aboutTown, ...about }, planned, noticeTown)) this.happen(event)
  }

  /** What a command would be answered, and its effects if it was accepted. */
  try<Name extends CommandName>(name: Name, input: InputOf<Name>, actor: Actor = moderator): Decision {
    this.now += 1_000
    const judged = admit(name, input, actor)
    if ('accepted' in judged) return judged
    const { workshop, now, present, board, proposal } = this
    const decision = judged.decide({ workshop, now, present, board, proposal })
    if (!decision.accepted) return decision
    for (const event of decision.events) this.happen(event)
    for (const { ballot, voter, choice } of decision.votes) foldVote(workshop, ballot, voter, choice)
    return decision
  }

  do<Name extends CommandName>(name: Name, input: InputOf<Name>, actor: Actor = moderator): this {
    const decision = this.try(name, input, actor)
    if (!decision.accepted) throw new Error(`the story breaks at ${name}: ${decision.code}`)
    return this
  }

  /** People who scan the code; they stay connected. */
  guests(count: number, name = (number: number): string => `Gast Nummer ${number}`): this {
    for (let i = 0; i < count; i += 1) {
      const number = this.workshop.participants.size + 1
      this.happen({
        type: 'participant.joined',
        participant: `guest-${number}`,
        name: name(number),
        language: 'de',
        device: true,
      })
      this.present += 1
    }
    return this
  }

  open(): this {
    return this.do('workshop.open', {})
  }

  close(): this {
    return this.do('workshop.close', { from: this.workshop.current })
  }

  wait(minutes: number): this {
    this.now += minutes * 60_000
    return this
  }

  start(step: string): this {
    return this.do('step.start', { step, from: this.workshop.current })
  }

  skip(step: string): this {
    return this.do('step.skip', { step, from: this.workshop.current })
  }

  /** Writes a card in the running step and gives its id. */
  card(text: string, { by, column, about, kind = 'card', step }: CardExtras = {}): string {
    const card = this.id('card')
    const where = step ?? this.workshop.current ?? ''
    const actor = by === undefined ? moderator : guest(by)
    this.do('card.add', { card, step: where, kind, text, column: column ?? null, about: about ?? null }, actor)
    return card
  }

  /** Seals groups given by name; the same name keeps its identity when it is sealed again. Gives the ids in order. */
  seal(step: string, groups: Record<string, string[]>): string[] {
    const known = [...this.workshop.clusters.values()].filter((cluster) => cluster.step === step)
    this.board = Object.entries(groups).map(([name, cards]) => ({
      id: known.find((cluster) => cluster.name === name)?.id ?? this.id('cluster'),
      name,
      cards,
    }))
    const ids = this.board.map(({ id }) => id)
    this.do('cluster.seal', { step, from: this.workshop.current })
    return ids
  }

  choose(subject: 'clusters' | 'goals' | 'sketches', ...ids: string[]): this {
    for (const id of ids) this.do('choice.make', { subject, id, chosen: true })
    return this
  }

  goal(cluster: string, text: string): string {
    const goal = this.id('goal')
    this.do('goal.write', { goal, step: 'goals', cluster, text, seen: null })
    return goal
  }

  /** A group's sketch in the running step, with its members and fields. */
  sketch(title: string, from: string[], fields: Partial<Record<SketchField, string>>, members: number[] = []): string {
    const sketch = this.id('sketch')
    this.do('sketch.add', { sketch, step: this.workshop.current ?? '', title, from })
    for (const member of members) this.do('sketch.join', { sketch }, guest(member))
    for (const [field, text] of Object.entries(fields)) this.write(sketch, field, text)
    return sketch
  }

  write(sketch: string, field: string, text: string): this {
    const revision = this.workshop.sketches.get(sketch)?.fields[field]?.revision ?? 0
    return this.do('sketch.write', { sketch, field, text, revision })
  }

  /** Opens a ballot in the running step. */
  ballot(): string {
    const ballot = this.id('ballot')
    this.do('ballot.open', { ballot, step: this.workshop.current ?? '', from: this.workshop.current })
    return ballot
  }

  vote(ballot: string, by: number, choice: Choice): this {
    return this.do('vote.cast', { ballot, choice }, guest(by))
  }

  hands(ballot: string, option: string, hands: number): this {
    return this.do('ballot.count', { ballot, option, hands })
  }

  /** A whole ballot at once: one choice for each guest, in their order. */
  weigh(choices: Choice[]): string {
    const ballot = this.ballot()
    choices.forEach((choice, at) => this.vote(ballot, at + 1, choice))
    this.do('ballot.close', { ballot })
    return ballot
  }

  private id(kind: string): string {
    this.lastId += 1
    return `${kind}-${this.lastId}`
  }

  private happen(event: WorkshopEvent): void {
    const happened: Happened = { version: this.workshop.version + 1, at: this.now, event }
    fold(this.workshop, happened)
    this.log.push(happened)
  }
}

/** The nth guest, counted from one. */
export const guest = (number: number): Actor => ({ role: 'guest', who: `guest-${number}` })

export const story = (beginning?: Beginning): Story => new Story(beginning)
