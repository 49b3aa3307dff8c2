import { parentPort } from 'node:worker_threads'
import { layPaper, type Paper } from './paper.ts'
import { isPenOf } from './pen.ts'
import type { Answer, Ask } from './question.ts'

/** So many sheets stay in hand; the others are fetched from the storage when somebody asks for them again. */
const mostPapers = 200
const papers = new Map<string, Paper>()

/** Oldest use first. */
function hold(place: string, paper: Paper): void {
  papers.delete(place)
  papers.set(place, paper)
  const [oldest] = papers.keys()
  if (papers.size > mostPapers && oldest !== undefined) papers.delete(oldest)
}

function answer({ place, sheet, work }: Ask): Answer {
  if (work.kind === 'judge') {
    const judged = layPaper(sheet, []).write(work.update, () => true)
    return 'flaw' in judged ? { kind: 'refused', ...judged } : { kind: 'written', ...judged }
  }
  if (work.kind === 'lay') {
    hold(place, layPaper(sheet, work.rows))
    return { kind: 'done' }
  }
  const paper = papers.get(place)
  if (!paper) return { kind: 'missing' }
  hold(place, paper)
  if (work.kind === 'write') return written(place, paper, work)
  if (work.kind === 'state') return { kind: 'state', state: paper.state() }
  return work.kind === 'board' ? { kind: 'board', board: paper.board() } : { kind: 'text', text: paper.text() }
}

interface Writing {
  update: Uint8Array
  who: string
  key: Uint8Array
}

function written(place: string, paper: Paper, { update, who, key }: Writing): Answer {
  const result = paper.write(update, (pen) => isPenOf(key, { place, who }, pen))
  if (!('flaw' in result)) return { kind: 'written', ...result }
  if (result.spoiled) papers.delete(place)
  return { kind: 'refused', ...result }
}

parentPort?.on('message', (ask: Ask) => {
  try {
    parentPort?.postMessage(answer(ask))
  } catch (error) {
    papers.delete(ask.place)
    const kind = error instanceof Error ? error.name : typeof error
    parentPort?.postMessage({ kind: 'broke', error: kind } satisfies Answer)
  }
})
// Heard before the first question: starting takes longer on a small machine than any answer may.
parentPort?.postMessage({ kind: 'done' } satisfies Answer)
