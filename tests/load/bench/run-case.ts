import { pin, driverCores } from './cores.ts'
import type { Said } from './runs.ts'
import { works } from './works.ts'

// The process of one case: `run-case.ts burst 1000 seed shrink`; tells its figures to whoever has forked it.
const [id = '', name = '', seed = '', shrink = ''] = process.argv.slice(2)

async function measured(): Promise<Said> {
  try {
    const work = await works.find((one) => one.id === id)?.load()
    const found = work?.cases.find((one) => one.name === name)
    if (!found) throw new Error(`there is no work ${id} ${name}`)
    const log = (line: string): void => console.log(`    ${line}`)
    return { measures: await found.run({ seed, shrink: Number(shrink), log }) }
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Before anything is forked, so that all phones stay with us and away from the server.
pin(process.pid, driverCores)
const said = await measured()
process.send?.(said, () => process.exit(0))
