import { experiments } from '../experiments.ts'
import type { Message } from './course.ts'
import type { Figure } from './experiment.ts'

// The process of one experiment: `run-one.ts T2 short 123`; tells its figures to the runner, which has forked it.
const [id = '', form = '', seed = ''] = process.argv.slice(2)

async function figures(): Promise<Figure[]> {
  const entry = experiments.find((one) => one.id === id)
  if (!entry || (form !== 'short' && form !== 'full')) throw new Error(`there is no experiment ${id} ${form}`)
  const experiment = await entry.load()
  return experiment.run({ form, seed: Number(seed), log: (line) => console.log(`    ${id}: ${line}`) })
}

async function message(): Promise<Message> {
  try {
    const measured = await figures()
    return {
      figures: measured.map((figure) => ({ ...figure, value: Number.isNaN(figure.value) ? null : figure.value })),
    }
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const said = await message()
// Whatever still runs here, sockets or timers, ends with the process.
process.send?.(said, () => process.exit(0))
