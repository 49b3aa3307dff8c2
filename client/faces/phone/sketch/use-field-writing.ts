import { useEffect, useEffectEvent, useState } from 'react'
import type { RefusalCode } from '../../../../shared/commands/refusal.ts'
import type { Field, SketchField } from '../../../../shared/domain/sketch.ts'
import { asWritten, codePoints, paragraphLimit } from '../../../../shared/domain/text.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useOutbox, useSession } from '../../../session/react.tsx'
import type { Outgoing } from '../../../session/types.ts'
import { readDraft, useDraft } from '../draft.ts'
import { wordOf } from '../input.ts'
import { blankField, stateOfWriting, writingIn, type WritingState } from './field-writing.ts'

/** Long enough not to send every word, short enough that the group reads along. */
const pause = 1500

export interface FieldWriting {
  /** What the group has. */
  current: Field
  text: string
  state: WritingState
  /** Why it could not be saved; the text stays. */
  trouble: RefusalCode | null
  write: (text: string) => void
  save: () => void
  takeTheirs: () => void
  /** Goes on from both: this text now builds on what the other wrote. */
  goOn: (text: string) => void
}

/** Writes one field together with others: sent after a pause, never over a text that was not seen. */
export function useFieldWriting(sketch: SketchView, field: SketchField, open: boolean): FieldWriting {
  const session = useSession()
  const current = sketch.fields[field] ?? blankField
  const name = `field.${sketch.id}.${field}`
  const [draft, keepDraft] = useDraft(name)
  const [underway, setUnderway] = useState(false)
  const [trouble, setTrouble] = useState<RefusalCode | null>(null)
  const writing = writingIn(draft)
  const isOurs = (outgoing: Outgoing): boolean => writesTo(outgoing, sketch.id, field)
  const waiting = useOutbox().some((outgoing) => outgoing.state === 'waiting' && isOurs(outgoing))
  const state = stateOfWriting(current, writing, underway || waiting)

  const begin = (text: string, base: number): void => {
    setTrouble(null)
    keepDraft(JSON.stringify({ text, base, saved: false }))
  }
  /** The text may have been written on while it was under way; then only its ground has moved. */
  const settle = (sent: number): void => {
    const latest = writingIn(readDraft(session.workshop, name))
    if (latest?.base === sent) keepDraft(JSON.stringify({ ...latest, base: sent + 1 }))
  }
  const refused = (code: RefusalCode): void => {
    // The sheet goes away with its step, so it is told where all is told that found no place.
    if (gone.includes(code)) return setTrouble(code)
    for (const outgoing of session.outbox())
      if (outgoing.state === 'refused' && isOurs(outgoing)) session.dismiss(outgoing.id)
    // Two texts beside each other say it better than a sentence.
    if (code !== 'field-changed') setTrouble(code)
  }
  const save = async (): Promise<void> => {
    if (!writing || state !== 'unsaved' || trouble !== null) return
    const text = asWritten(writing.text)
    if (codePoints(text) > paragraphLimit) return setTrouble('text-too-long')
    setUnderway(true)
    const reply = await session.send('sketch.write', { sketch: sketch.id, field, text, revision: writing.base })
    if (reply.ok) settle(writing.base)
    else refused(reply.code)
    setUnderway(false)
  }

  const tidy = useEffectEvent(() => {
    if (state === 'overtaken' || (!open && (state === 'done' || writing?.saved))) keepDraft('')
    else if (state === 'done' && writing) keepDraft(JSON.stringify({ ...writing, base: current.revision, saved: true }))
  })
  useEffect(() => tidy(), [state, open])
  const saveSoon = useEffectEvent(() => void save())
  useEffect(() => {
    if (state !== 'unsaved') return undefined
    const timer = setTimeout(() => saveSoon(), pause)
    return () => clearTimeout(timer)
  }, [state, draft])
  // D8: the step may end in the middle of a sentence; what was typed last is sent and not forgotten.
  useEffect(() => () => saveSoon(), [])

  return {
    current,
    text: writing?.text ?? current.text,
    state,
    trouble,
    write: (text) => begin(text, writing?.base ?? current.revision),
    save: () => void save(),
    takeTheirs: () => keepDraft(''),
    goOn: (text) => begin(text, current.revision),
  }
}

/** What the group's sheet cannot show, because there is none any more. */
const gone: readonly RefusalCode[] = ['step-closed', 'workshop-not-open', 'sketch-unknown', 'group-not-yours']

const writesTo = ({ name, input }: Outgoing, sketch: string, field: string): boolean =>
  name === 'sketch.write' && wordOf(input, 'sketch') === sketch && wordOf(input, 'field') === field
