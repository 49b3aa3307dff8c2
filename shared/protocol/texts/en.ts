import { course } from './en/course.ts'
import { event } from './en/event.ts'
import { outlook } from './en/outlook.ts'

/** The protocol's own words. What people wrote is never translated and never changed. */
export const en = { ...event, ...course, ...outlook } as const
