import { course } from './de/course.ts'
import { event } from './de/event.ts'
import { outlook } from './de/outlook.ts'

/** The protocol's own words. What people wrote is never translated and never changed. */
export const de = { ...event, ...course, ...outlook } as const
