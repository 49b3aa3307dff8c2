import { it } from 'vitest'
import { violations } from '../../shared/rotation/verify.ts'
import { search } from '../../shared/rotation/plan.ts'
import type { Planning, SeatingTask } from '../../shared/rotation/task.ts'
import { later, randomTask } from '../kit/random-seating.ts'
function answers(task: SeatingTask, seed: number, steps: number): Planning[] {
  const course = search(task, seed)
  const all: Planning[] = []
  for (let step = 0; step <= steps; step += 1) {
    const { value, done } = course.next()
    all.push(value)
    if (done === true) break
  }
  return all
}
it('finds', () => {
  const bad: string[] = []
  for (let seed = 1; seed < 1500; seed += 1) {
    let task = randomTask(seed, 40)
    for (let round = 0; round < 3 && task.held.length < task.rounds; round += 1) {
      const all = answers(task, seed, 2)
      for (const planning of all) if (planning.possible) {
        const v = violations(task, planning.plan.rounds)
        if (v.length) bad.push(`${seed} round ${round} ${task.mode} people ${task.people.length} tables ${task.tables.length} rounds ${task.rounds} visits ${task.visits} held ${task.held.length}: ${[...new Set(v.map((x) => x.code))].join()} ${v.length}`)
      }
      const last = all.at(-1)
      if (!last?.possible) break
      task = later(task, last.plan.rounds, seed + round)
    }
  }
  console.log(bad.join('\n'))
}, 300000)
