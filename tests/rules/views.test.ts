import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesAt, wholeFor } from '../../shared/views/common.ts'
import { audiences, type Change } from '../../shared/views/nouns.ts'
import { ownChangesAt, ownWhole } from '../../shared/views/own.ts'
import { anyCourse, attempt, randomHall } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'

/** What a client holds after taking in changes one after another. */
class Wall {
  private nouns = new Map<string, unknown>()
  take(changes: Change[]): void {
    for (const [noun, id, value] of changes) {
      if (value === null) this.nouns.delete(`${noun} ${id}`)
      else this.nouns.set(`${noun} ${id}`, value)
    }
  }
  all(): Record<string, unknown> {
    return Object.fromEntries([...this.nouns].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

const walled = (changes: Change[]): Record<string, unknown> => {
  const wall = new Wall()
  wall.take(changes)
  return wall.all()
}

describe('who sees what', () => {
  test.each(audiences)('what %s was told bit by bit is what it may see of the whole', (audience) => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const hall = randomHall()
        const wall = new Wall()
        wall.take(wholeFor(hall.workshop, audience))
        for (const step of course) {
          for (const { keys } of attempt(hall, step).touched) wall.take(changesAt(hall.workshop, keys, audience))
        }
        expect(wall.all()).toEqual(walled(wholeFor(hall.workshop, audience)))
      }),
      seeded(),
    )
  })

  test('each guest knows own cards, dots and group, told bit by bit or whole', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const hall = randomHall()
        const walls = new Map([...hall.workshop.participants.keys()].map((id) => [id, new Wall()]))
        for (const [id, wall] of walls) wall.take(ownWhole(hall.workshop, id))
        for (const step of course) {
          for (const { own } of attempt(hall, step).touched) {
            for (const [id, wall] of walls) {
              wall.take(
                ownChangesAt(
                  hall.workshop,
                  own.filter(([owner]) => owner === id),
                ),
              )
            }
          }
        }
        for (const [id, wall] of walls) expect(wall.all()).toEqual(walled(ownWhole(hall.workshop, id)))
      }),
      seeded(),
    )
  })

  test('nobody is told who wrote a card, and guests and screen get no held, late or hidden text', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const hall = randomHall()
        for (const step of course) attempt(hall, step)
        for (const audience of audiences) {
          const cards = wholeFor(hall.workshop, audience).filter(([noun]) => noun === 'card')
          for (const [, , card] of cards) expect(card).not.toHaveProperty('author')
          if (audience === 'staff') continue
          for (const [, id] of cards) {
            const card = hall.workshop.cards.get(id)
            expect(card?.state).toBe('shown')
            if (card?.step === 'criticism-cards') expect(hall.workshop.runs.get(card.step)?.revealed).toBe(true)
          }
        }
      }),
      seeded(),
    )
  })

  test('no running total of an open ballot reaches anybody', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const hall = randomHall()
        for (const step of course) attempt(hall, step)
        for (const audience of audiences) {
          const ballots = wholeFor(hall.workshop, audience).filter((change) => change[0] === 'ballot')
          for (const [, , ballot] of ballots) if (ballot?.open) expect(ballot.totals).toEqual({})
        }
      }),
      seeded(),
    )
  })
})

describe('the random courses themselves', () => {
  test('reach sealed islands, closed ballots, late and merged cards, and groups', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anyCourse, (course) => {
        const hall = randomHall()
        for (const step of course) {
          const { decision } = attempt(hall, step)
          if (decision.accepted) for (const event of decision.events) reached.add(event.type)
          if (decision.accepted && decision.votes.length > 0) reached.add('vote')
        }
        if ([...hall.workshop.cards.values()].some((card) => card.state === 'late')) reached.add('late')
      }),
      // A fixed seed: this asks what the generator can do, not whether it was lucky today.
      { seed: 7, numRuns: 1000 },
    )
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'ballot.closed',
        'ballot.discarded',
        'card.edited',
        'card.held',
        'card.merged',
        'card.withdrawn',
        'choice.made',
        'cluster.sealed',
        'goal.written',
        'late',
        'sketch.joined',
        'sketch.left',
        'step.revealed',
        'handover.confirmed',
        'host.named',
        'message.sent',
        'pair.wished',
        'participant.away',
        'round.ended',
        'round.started',
        'seat.left',
        'seat.taken',
        'seating.announced',
        'step.skipped',
        'table.heard',
        'table.opened',
        'table.removed',
        'topic.announced',
        'topic.withdrawn',
        'vote',
      ]),
    )
  })
})
