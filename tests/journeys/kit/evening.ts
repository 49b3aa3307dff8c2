import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { invitation } from '../../../rehearsal/invitation.ts'
import { openCourse, type Course } from './course.ts'
import { startServer, type RunningServer } from './server.ts'

export const collecting = 'criticism-cards'

/** Journeys of phones alone: one server for all of a file, a workshop for each, led from the outside, in which cards are collected. */
export const test = base.extend<{ course: Course }, { server: RunningServer }>({
  server: [
    // Playwright wants the braces.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, give) => {
      const server = await startServer()
      await give(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  course: async ({ server, browser }, give) => {
    const course = await openEvening(server)
    await give(course)
    await Promise.all(browser.contexts().map((context) => context.close()))
    course.close()
  },
})

/** As many cards as somebody likes to write. */
export async function openEvening(server: RunningServer): Promise<Course> {
  const { about, agenda, notice } = invitation({ language: 'de', variant: 'evening' }, new Date('2026-11-27'))
  const steps = agenda.steps.map((step) => (step.id === collecting ? { ...step, cards: 0 } : step))
  const course = await openCourse(server, 'de', { about, agenda: { ...agenda, steps }, notice })
  await course.must('workshop.open', {})
  await course.go(collecting)
  return course
}

/** What hangs on the wall, as the server has it; a card that came twice would stand here twice. */
export const onTheWall = ({ mod }: Course): string[] =>
  mod.store
    .all('card')
    .map(({ text }) => text)
    .sort()

export const expectOnTheWall = (course: Course, texts: readonly string[], timeout = 15_000): Promise<void> =>
  expect.poll(() => onTheWall(course), { timeout }).toEqual([...texts].sort())

/** From the cards on to an open ballot with one island. */
export async function openDots(course: Course): Promise<void> {
  await course.go('criticism-islands')
  await course.arrange('criticism-islands', { Unterwegs: [0] })
  // The board is told to the server piece by piece.
  await expect
    .poll(
      async () => (await course.mod.send('cluster.seal', { step: 'criticism-islands', from: 'criticism-islands' })).ok,
    )
    .toBe(true)
  await course.go('criticism-dots')
  await course.openBallot('criticism-dots')
}

export const field = (phone: Page): Locator => phone.getByRole('textbox', { name: 'Deine Karte' })

export const ownCard = (phone: Page, text: string): Locator =>
  phone.getByRole('region', { name: 'Deine Karten' }).getByRole('listitem').filter({ hasText: text })

/** What a screen reader says of the card; signs and colours are not in it (D5). */
export const expectState = (phone: Page, text: string, words: string): Promise<void> =>
  expect.poll(() => ownCard(phone, text).ariaSnapshot(), { timeout: 15_000 }).toContain(words)
