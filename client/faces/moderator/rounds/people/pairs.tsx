import { Link2, Split, X } from 'lucide-react'
import { useState } from 'react'
import { pairWishes, type PairWish } from '../../../../../shared/domain/table.ts'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import { useAll, useSend } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import { Select } from '../../../../ui/select.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useNameOf, usePersonName } from './names.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './people.module.css'

const icons = { together: <Link2 aria-hidden />, apart: <Split aria-hidden /> } as const

/** Who sits with this person in every round, and who never does. */
export function Pairs({ person }: { person: Participant }) {
  const t = usePlaceTexts()
  const send = useSend()
  const nameOf = useNameOf()
  const pairs = useAll('pair').filter(({ a, b }) => a === person.id || b === person.id)
  return (
    <fieldset className={styles.pairs}>
      <legend className={styles.legend}>{t('people.pairs')}</legend>
      {pairs.length > 0 && (
        <ul className={styles.pairList}>
          {pairs.map(({ a, b, wish }) => {
            const text = t(`people.pairWith.${wish}`, { name: nameOf(a === person.id ? b : a) })
            return (
              <li key={`${a} ${b}`} className={styles.line}>
                {icons[wish]} <UserText text={text} />
                <IconButton
                  label={t('people.pairRemove', { text })}
                  icon={<X />}
                  onClick={() => void send('pair.wish', { a, b, wish: null })}
                />
              </li>
            )
          })}
        </ul>
      )}
      <NewPair person={person} />
    </fieldset>
  )
}

function NewPair({ person }: { person: Participant }) {
  const t = usePlaceTexts()
  const send = useSend()
  const name = usePersonName()
  const others = useAll('participant').filter(({ id, away }) => id !== person.id && !away)
  const [wish, setWish] = useState<PairWish>('together')
  const [other, setOther] = useState('')
  const [error, setError] = useState('')
  const add = async () => {
    const reply = await send('pair.wish', { a: person.id, b: other, wish })
    setError(reply.ok ? '' : t(`refusal.${reply.code}`, reply.params))
    if (reply.ok) setOther('')
  }
  const options = others
    .map((each) => ({ value: each.id, text: `${name(each)} (${each.number})` }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
  return (
    <>
      <Segmented
        label={t('people.pairWish')}
        quietLabel
        value={wish}
        segments={pairWishes.map((value) => ({ value, text: t(`people.pair.${value}`), icon: icons[value] }))}
        onChange={setWish}
      />
      <div className={styles.newPair}>
        <Select
          label={t('people.pairOther')}
          error={error || undefined}
          value={other}
          options={[{ value: '', text: t('choose.please') }, ...options]}
          onChange={setOther}
        />
        <Button disabled={other === ''} onClick={() => void add()}>
          {t('people.pairAdd')}
        </Button>
      </div>
    </>
  )
}
