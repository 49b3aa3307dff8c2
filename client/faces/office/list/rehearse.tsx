import { Drama } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
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
  const [people, setPeople] = useState(24)
  const [drive, setDrive] = useState<Drive>('guided')
  const { start, busy, refusal } = useStart(people, drive)
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
      <Stepper
        label={t('rehearse.people')}
        value={people}
        min={6}
        max={30}
        lessLabel={t('less')}
        moreLabel={t('more')}
        onChange={setPeople}
      />
      <RadioGroup label={t('rehearse.drive')} value={drive} options={options} onChange={setDrive} />
      {refusal && <Refused text={refusal} />}
    </Dialog>
  )
}

function useStart(people: number, drive: Drive) {
  const t = useTexts('office')
  const language = useLanguage()
  const [, go] = useLocation()
  const keepFresh = useKeepFresh()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const start = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await startRehearsal({ people, drive, language })
    setBusy(false)
    if (!answer.ok) return setRefusal(refusalText(t, answer.code))
    keepFresh(answer.value.workshop, answer.value.links, 'created')
    return go(`/office/${answer.value.workshop}`)
  }
  return { start, busy, refusal }
}
