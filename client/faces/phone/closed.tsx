import { PartyPopper } from 'lucide-react'
import { useAll } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Agreements } from './agreements.tsx'
import { BigWords } from './big-words.tsx'
import { Forgetting } from './own/forgetting.tsx'
import { Private } from './own/private.tsx'
import { AllMyCards } from './info/all-my-cards.tsx'
import { Purpose } from './info/purpose.tsx'

/** After the end: what was agreed, and what came of my cards. */
export function Closed() {
  const t = useTexts('phone')
  const cards = useAll('myCard').length
  return (
    <>
      <BigWords icon={<PartyPopper aria-hidden />} title={t('closed.title')} text={t('closed.text')} />
      <Agreements />
      {cards > 0 && <AllMyCards />}
      <Purpose />
      <Forgetting />
      <Private />
    </>
  )
}
