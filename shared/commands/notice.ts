import * as v from 'valibot'
import { noticeSchema } from '../domain/notice.ts'
import { accept, command, staff } from './command.ts'

export const noticeCommands = {
  /** What people are told about their data. It may be written with gaps; only opening asks for what is missing. */
  'notice.write': command(staff, v.strictObject({ notice: noticeSchema }), ({ notice }) =>
    accept({ type: 'notice.written', notice }),
  ),
}
