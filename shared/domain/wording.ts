import * as v from 'valibot'
import { languages } from './language.ts'
import { paragraphLimit } from './text.ts'
import { blankOr } from './written.ts'

export const languageSchema = v.picklist(languages)

const wording = v.optional(blankOr(paragraphLimit))
export const localTextSchema = v.strictObject({ de: wording, en: wording })
