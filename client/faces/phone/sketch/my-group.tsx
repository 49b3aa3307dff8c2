import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { sketchFields, titleOf, type SketchField } from '../../../../shared/domain/sketch.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Card } from '../../../ui/card.tsx'
import { Origins } from '../chain/origins.tsx'
import phone from '../phone.module.css'
import { FieldRow } from './field-row.tsx'

/** The sheet of my group, one field open at a time. */
export function MyGroup({ step, sketch }: { step: Step; sketch: SketchView }) {
  const t = useTexts('phone')
  const fields: readonly SketchField[] = sketchFields[sketch.form]
  const firstBlank = fields.find((field) => (sketch.fields[field]?.text ?? '') === '') ?? null
  const [open, setOpen] = useState<SketchField | null>(firstBlank)
  const filled = fields.filter((field) => (sketch.fields[field]?.text ?? '') !== '').length
  return (
    <section className={phone.stack} aria-label={t('sketch.mine')}>
      <div className={phone.tight}>
        <Card size="phone" kind="heading" text={titleOf(sketch)} />
        <p className={phone.note}>
          {membersText(t, sketch.members, step.groupSize)} · {t('sketch.filled', { filled, all: fields.length })}
        </p>
        <Origins id={sketch.id} />
      </div>
      <ul className={phone.list}>
        {fields.map((field, place) => (
          <li key={field}>
            <FieldRow
              sketch={sketch}
              field={field}
              open={open === field}
              next={fields[place + 1] ?? null}
              onOpen={setOpen}
            />
          </li>
        ))}
      </ul>
      <Leave sketch={sketch.id} />
    </section>
  )
}

export function membersText(t: ReturnType<typeof useTexts<'phone'>>, members: number, size: number): string {
  return size > 0 ? t('sketch.members', { members, size }) : t('people', { count: members })
}

function Leave({ sketch }: { sketch: string }) {
  const t = useTexts('phone')
  const send = useSend()
  const [asking, ask] = useState(false)
  const leave = () => {
    ask(false)
    void send('sketch.leave', { sketch })
  }
  return (
    <>
      <Button kind="quiet" onClick={() => ask(true)}>
        {t('sketch.leave')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('sketch.leave.title')}
        confirmLabel={t('sketch.leave.yes')}
        cancelLabel={t('sketch.leave.no')}
        onConfirm={leave}
        onCancel={() => ask(false)}
      >
        <p>{t('sketch.leave.text')}</p>
      </ConfirmDialog>
    </>
  )
}
