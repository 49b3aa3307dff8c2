import { writeSync } from 'node:fs'
import { openStorage } from '../../server/storage/open.ts'
import { StorageUnavailable } from '../../server/storage/storage.ts'
import { card } from '../contracts/rows.ts'

/**
 * A server that stores cards as fast as it can, several at the same moment, and prints each number the moment it is
 * acknowledged: until it is killed or its file may grow no further. Synchronous output: nothing printed is lost.
 */
const [folder = '', text = ''] = process.argv.slice(2)
// Where the file size is limited, the write shall fail and not end the process.
process.on('SIGXFSZ', () => {})
const storage = await openStorage(folder)
let next = (await storage.events('w', 0)).length
let full = false

async function store(version: number): Promise<void> {
  try {
    await storage.append(card('w', version, `c${version}`, text))
    writeSync(1, `${version + 1}\n`)
  } catch (error) {
    full = true
    if (error instanceof StorageUnavailable) writeSync(1, `unavailable\n`)
  }
}

while (!full) {
  const together = Array.from({ length: 4 }, () => store(next++))
  await Promise.all(together)
}
const readable = (await storage.events('w', 0)).length
writeSync(1, `readable ${readable}\n`)
await storage.close()
