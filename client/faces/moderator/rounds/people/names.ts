import { useMemo } from 'react'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import { useAll } from '../../../../session/react.tsx'
import { useLanguage, useTexts } from '../../../../texts/texts.tsx'

type Called = Pick<Participant, 'number' | 'name'>

/** How people are called: by name, else by number. */
export function usePersonName(): (person: Called) => string {
  const t = useTexts('tables')
  return useMemo(
    () =>
      ({ name, number }) =>
        name || t('guest', { number }),
    [t],
  )
}

/** By id; whoever is not known any more has no name. */
export function useNameOf(): (id: string) => string {
  const people = useAll('participant')
  const name = usePersonName()
  return useMemo(() => {
    const byId = new Map(people.map((person) => [person.id, person]))
    return (id) => {
      const person = byId.get(id)
      return person ? name(person) : ''
    }
  }, [people, name])
}

const mostNamed = 6

/** "Ayşe, Bernd und Cem", or "Ayşe, Bernd und 12 weitere". */
export function useListing(): (names: readonly string[]) => string {
  const t = useTexts('moderator')
  const language = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    return (names) => {
      const rest = names.length - mostNamed
      return list.format(rest > 1 ? [...names.slice(0, mostNamed), t('names.more', { count: rest })] : names)
    }
  }, [language, t])
}
