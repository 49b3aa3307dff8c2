import { expect, type Page } from '@playwright/test'
import { openCourse, type Course } from './course.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './looks.ts'
import { smallTargets } from './measures.ts'
import type { RunningServer } from './server.ts'
import type { About } from '../../../shared/domain/about.ts'
import { aboutTown, noticeTown } from '../../kit/about.ts'
import { agendaOf } from '../../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../../shared/methods/zukunftswerkstatt.ts'

export const agenda = agendaOf(zukunftswerkstatt, 'evening')
export const about: About = { ...aboutTown, languages: ['de', 'en'] }

export async function looksRight(page: Page, state: string, phone = true): Promise<void> {
  await expectClean(page, state)
  await expectNoSidewaysScroll(page, state)
  if (phone) expect(await smallTargets(page), state).toEqual([])
  await shot(page, `privacy-${state}`)
}

export async function openEvening(
  server: RunningServer,
  letter = { about, agenda, notice: noticeTown },
): Promise<Course> {
  const course = await openCourse(server, 'de', letter)
  await course.must('workshop.open', {})
  return course
}
