import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldPrint } from '../../server/pipeline/print.ts'

test('with the smallest change of a rule, snapshots of before are not believed any more', () => {
  const copy = mkdtempSync(join(tmpdir(), 'print-'))
  cpSync(join(import.meta.dirname, '..', '..', 'shared'), copy, { recursive: true })
  expect(foldPrint(copy)).toBe(foldPrint())
  appendFileSync(join(copy, 'domain', 'card.ts'), ' ')
  expect(foldPrint(copy)).not.toBe(foldPrint())
  rmSync(copy, { recursive: true })
})
