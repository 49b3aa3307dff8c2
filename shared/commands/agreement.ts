import * as v from 'valibot'
import { blankOr, idSchema, textOf } from '../domain/written.ts'
import { paragraphLimit } from '../domain/text.ts'
import { accept, command, refuse, staff } from './command.ts'

export const agreementCommands = {
  'agreement.write': command(
    staff,
    v.strictObject({
      agreement: idSchema,
      what: textOf(paragraphLimit),
      who: blankOr(200),
      byWhen: blankOr(100),
    }),
    (input) => accept({ type: 'agreement.written', ...input }),
  ),

  'agreement.remove': command(staff, v.strictObject({ agreement: idSchema }), ({ agreement }, { workshop }) =>
    workshop.agreements.has(agreement) ? accept({ type: 'agreement.removed', agreement }) : refuse('agreement-unknown'),
  ),

  'outlook.write': command(
    staff,
    v.strictObject({ nextDate: blankOr(200), hearBack: blankOr(paragraphLimit) }),
    (input) => accept({ type: 'outlook.written', ...input }),
  ),
}
