import { useEffect, useState } from 'react'
import { fade, stay, stays, unfade } from '../../../session/fading.ts'
import { useLinkState, useNoun, useOutbox, useSession } from '../../../session/react.tsx'
import { TextsProvider, useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import phone from '../phone.module.css'

/** After the end the device forgets by itself once everything has arrived (P5), unless the person wants to look in again. */
export function Forgetting() {
  const address = useNoun('workshop')?.about.address ?? 'du'
  const language = useLanguage()
  const ready = useFading()
  if (!ready) return null
  return (
    <TextsProvider area="data" language={language} address={address}>
      <Remember />
    </TextsProvider>
  )
}

function useFading(): boolean {
  const session = useSession()
  const { workshop } = session
  const online = useLinkState().state === 'online'
  const delivered = useOutbox().length === 0
  const ready = online && delivered
  useEffect(() => {
    if (ready) void fade(workshop)
  }, [ready, workshop])
  useEffect(
    () => () => {
      // Opened again: it goes on as if nothing had been.
      if (session.store.get('workshop', 'it')?.status === 'open') void unfade(workshop)
    },
    [session, workshop],
  )
  return ready
}

function Remember() {
  const t = useTexts('data')
  const { workshop } = useSession()
  const [kept, setKept] = useState(() => stays(workshop))
  const keepIt = async () => {
    await stay(workshop)
    setKept(true)
  }
  if (kept) return <p className={phone.note}>{t('keep.done')}</p>
  return (
    <section className={phone.sheet} aria-label={t('keep.title')}>
      <h2 className={phone.heading}>{t('keep.title')}</h2>
      <p className={phone.plain}>{t('keep.text')}</p>
      <Button onClick={() => void keepIt()}>{t('keep.yes')}</Button>
    </section>
  )
}
