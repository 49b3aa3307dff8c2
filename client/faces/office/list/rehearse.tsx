import { Drama } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { methodOf, methods } from '../../../../shared/methods/index.ts'
import { rehearsalMost } from '../../../../shared/wire/http.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { Select } from '../../../ui/select.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { startRehearsal } from '../door.ts'
import { useKeepFresh } from '../fresh.ts'
import { Refused, refusalText } from '../refusal.tsx'
import { Offer } from './offer.tsx'

type Drive = 'guided' | 'auto'

/** A workshop with simulated people, to practise with. */
export function Rehearse() {
  const t = useTexts('office')
  const [open, setOpen] = useState(false)
  return (
    <Offer title={t('rehearse.title')} text={t('rehearse.text')} icon={<Drama aria-hidden />}>
      <Button onClick={() => setOpen(true)}>{t('rehearse.open')}</Button>
      <RehearseDialog open={open} onClose={() => setOpen(false)} />
    </Offer>
  )
}

function RehearseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts('office')
  const language = useLanguage()
  const [method, setMethod] = useState(methods[0]?.id ?? '')
  const [people, setPeople] = useState(24)
  const { from, to } = boundsOf(method)
  const [drive, setDrive] = useState<Drive>('guided')
  const { start, busy, refusal } = useStart({ people: Math.min(to, Math.max(from, people)), drive, method })
  const options = (['guided', 'auto'] as const).map((value) => ({
    value,
    text: t(`rehearse.drive.${value}`),
    hint: t(`rehearse.drive.${value}.hint`),
  }))
  const actions = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button kind="primary" busy={busy} onClick={() => void start()}>
        {t('rehearse.start')}
      </Button>
    </>
  )
  return (
    <Dialog open={open} title={t('rehearse.title')} closeLabel={t('close')} onClose={onClose} actions={actions}>
      <p>{t('rehearse.why')}</p>
      <Select
        label={t('rehearse.method')}
        value={method}
        options={methods.map(({ id, name }) => ({ value: id, text: inLanguage(name, language) }))}
        onChange={setMethod}
      />
      <Stepper
        label={t('rehearse.people')}
        value={Math.min(to, Math.max(from, people))}
        min={from}
        max={to}
        lessLabel={t('less')}
        moreLabel={t('more')}
        onChange={setPeople}
      />
      <RadioGroup label={t('rehearse.drive')} value={drive} options={options} onChange={setDrive} />
      {refusal && <Refused text={refusal} />}
    </Dialog>
  )
}

/** As many as the method is made for, and as one server may simulate. */
function boundsOf(method: string): { from: number; to: number } {
  const { from, to } = methodOf(method)?.people ?? { from: 6, to: 30 }
  return { from, to: Math.min(to, rehearsalMost) }
}

interface Wanted {
  people: number
  drive: Drive
  method: string
}

function useStart(wanted: Wanted) {
  const t = useTexts('office')
  const language = useLanguage()
  const [, go] = useLocation()
  const keepFresh = useKeepFresh()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const start = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await startRehearsal({ ...wanted, language })
    setBusy(false)
    if (!answer.ok) return setRefusal(refusalText(t, answer.code))
    keepFresh(answer.value.workshop, answer.value.links, 'created')
    return go(`/office/${answer.value.workshop}`)
  }
  return { start, busy, refusal }
}
