import { useState } from 'react'
import { useSend, useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { nameOf, type Person } from './guests.ts'
import type { Place } from './here.ts'

export interface Taking {
  /** Why it did not work, as a sentence. */
  wrong: string | null
  underway: boolean
  forget: () => void
  /** The number that was taken in; null where it was not. */
  take: (text: string) => Promise<number | null>
}

/** Takes in whoever has this number. A refusal is told beside the field, so it need not stand among what was left over. */
export function useTaking({ step, round, table }: Place, here: readonly Person[]): Taking {
  const t = useTexts('host')
  const words = useTexts('tables')
  const send = useSend()
  const session = useSession()
  const [wrong, setWrong] = useState<string | null>(null)
  const [underway, setUnderway] = useState(false)
  const refuse = (why: string): null => {
    setWrong(why)
    return null
  }
  const take = async (text: string): Promise<number | null> => {
    setWrong(null)
    const number = numberIn(text)
    if (number === null) return refuse(t('people.number.missing'))
    const known = here.find((person) => person.number === number)
    if (known) return refuse(t('people.number.known', { name: nameOf(words, known) }))
    setUnderway(true)
    const reply = await send('seat.take', { step, round, number, table })
    setUnderway(false)
    if (reply.ok) return number
    for (const { id, name, state } of session.outbox())
      if (name === 'seat.take' && state === 'refused') session.dismiss(id)
    if (reply.code === 'participant-unknown') return refuse(t('people.number.unknown', { number: String(number) }))
    return refuse(t(`refusal.${reply.code}`, reply.params))
  }
  return { wrong, underway, forget: () => setWrong(null), take }
}

/** What people copy from a badge: "12", "Nr. 12", "012". */
export function numberIn(text: string): number | null {
  const [digits, ...more] = text.match(/\d+/gu) ?? []
  const number = Number(digits)
  return more.length === 0 && Number.isSafeInteger(number) && number > 0 ? number : null
}
