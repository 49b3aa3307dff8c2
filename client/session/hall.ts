import {
  planAnswerSchema,
  tableLinksSchema,
  themesSchema,
  type PlanAnswer,
  type TableLinks,
  type Themes,
} from '../../shared/wire/http.ts'
import { get, post, type Answer } from './api.ts'

/** A plan of the coming rounds to look at; `seating.announce` with its id puts it into force. */
export const planSeating = (workshop: string, step: string): Promise<Answer<PlanAnswer>> =>
  post(`/api/workshops/${workshop}/seating`, { step }, planAnswerSchema)

/** New links for the devices of tables, told this once; the older ones of these tables end. */
export const linkTables = (workshop: string, tables: readonly string[]): Promise<Answer<TableLinks>> =>
  post(`/api/workshops/${workshop}/tables/links`, { tables }, tableLinksSchema)

/** Named groups of an earlier workshop on this server, for the office. */
export const themesOf = (workshop: string): Promise<Answer<Themes>> =>
  get(`/api/office/workshops/${workshop}/themes`, themesSchema)

/** The same from an archive, as it was read from a file. */
export const themesIn = (archive: unknown): Promise<Answer<Themes>> => post('/api/office/themes', archive, themesSchema)
