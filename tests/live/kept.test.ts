import { expect, test } from 'vitest'
import { newKept } from '../../server/seating/kept.ts'

const score = { revisits: 0, repeats: 0, bound: 0, metAverage: 0, metFewest: 0, pairsAgain: 0, proven: true }
const proposal = (id: string) => ({ id, step: 's', from: 0, revision: 0, rounds: [], seed: 1, score })

test('of the proposals of a workshop the latest are kept, and never those of another one', () => {
  const kept = newKept()
  for (let at = 0; at < 20; at += 1) kept.keep('w', proposal(`p${at}`))
  kept.keep('other', proposal('q'))
  expect(kept.find('w', 'p19')).toMatchObject({ id: 'p19' })
  expect(kept.find('w', 'p12')).toMatchObject({ id: 'p12' })
  expect(kept.find('w', 'p11')).toBeNull()
  expect(kept.find('w', 'q')).toBeNull()
  expect(kept.find('other', 'p19')).toBeNull()
})

test('a server that has planned for many workshops forgets the one that has rested longest', () => {
  const kept = newKept()
  for (let at = 0; at < 50; at += 1) kept.keep(`w${at}`, proposal('p'))
  kept.keep('w0', proposal('again'))
  kept.keep('new', proposal('p'))
  expect(kept.find('w1', 'p')).toBeNull()
  expect(kept.find('w0', 'p')).not.toBeNull()
  expect(kept.find('w49', 'p')).not.toBeNull()
})
