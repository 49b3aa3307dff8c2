import { expect, type Page } from '@playwright/test'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import type { Language } from '../../../shared/domain/language.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './looks.ts'
import { atRest, controls, cutWords, smallTargets, smallWords } from './measures.ts'

type Face = 'desk' | 'wall' | 'phone' | 'host' | 'office'

/** Looks at pages and writes down all that is wrong, so that one run tells everything. */
export interface Looking {
  at: (face: Face, page: Page, name: string) => Promise<void>
  found: string[]
}

/** `kind` names the kind of workshop in the files' names; blank for the first. */
export function lookingIn(
  { language, kind = '' }: { language: Language; kind?: string },
  secrets: () => string[],
): Looking {
  const name = kind === '' ? language : `${kind}-${language}`
  const list = `.reports/states-${name}.txt`
  mkdirSync('.reports', { recursive: true })
  writeFileSync(list, '')
  const found: string[] = []
  let count = 0
  const write = (line: string): void => {
    found.push(line)
    // At once, so that a run that breaks off has told what it saw.
    appendFileSync(list, `${line}\n`)
  }
  const tried = async (trial: Promise<unknown>): Promise<void> => {
    await trial.catch((error: unknown) => write(error instanceof Error ? error.message : String(error)))
  }
  const note = (place: string, what: string, lines: string[]): void => {
    for (const line of lines) write(`${place}: ${what}: ${line}`)
  }
  const touched = async (page: Page, place: string): Promise<void> =>
    note(place, 'smaller than a finger', await smallTargets(page))
  const measure: Record<Face, (page: Page, place: string) => Promise<void>> = {
    desk: async () => undefined,
    office: async () => undefined,
    phone: touched,
    host: touched,
    async wall(page, place) {
      note(place, 'too small for the back row', await smallWords(page, 28))
      note(place, 'outside of the wall', await cutWords(page))
      note(place, 'something to press on the wall', await controls(page))
      const content = await page.content()
      note(
        place,
        'a secret on the wall',
        secrets().filter((secret) => content.includes(secret)),
      )
    },
  }
  return {
    found,
    async at(face, page, moment) {
      count += 1
      const place = `state-${name}-${face}-${String(count).padStart(3, '0')}-${moment}`
      // An empty page has no flaws either.
      await tried(expect(page.locator('#root > *').first(), `${place} shows something`).toBeAttached())
      await atRest(page)
      await tried(expectClean(page, place))
      await tried(expectNoSidewaysScroll(page, place))
      await measure[face](page, place)
      await shot(page, place)
    },
  }
}
