import { parentPort, workerData } from 'node:worker_threads'
import type { ProtocolDocument } from '../../shared/protocol/document.ts'
import { writeDocx } from './word/document.ts'

// oxlint-disable-next-line typescript/consistent-type-assertions -- thread door: what comes in was built by our own `buildProtocol`
const bytes = await writeDocx(workerData as ProtocolDocument)
parentPort?.postMessage(bytes, [bytes.buffer])
