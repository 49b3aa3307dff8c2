import { useState } from 'react'
import { inLanguage, languages, type Language } from '../../../../shared/domain/language.ts'
import type { About } from '../../../../shared/domain/about.ts'
import type { Participant } from '../../../../shared/domain/workshop.ts'
import type { SeatingView } from '../../../../shared/views/nouns.ts'
import { useAll, useNoun } from '../../../session/react.tsx'
import { TextsProvider, useLanguage, useTexts } from '../../../texts/texts.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { chunksOf } from './chunks.ts'
import paper from './paper.module.css'
import { usePrinted, WhoField, type Who } from './people.tsx'
import { Slip } from './slip.tsx'
import { slipsPerPage } from './slip-size.ts'
import styles from './slips.module.css'

const withTables = ['tables'] as const

/** The way through the rounds on paper, for whoever has no phone: from the plan that was announced. */
export function Slips({ about }: { about: About }) {
  const t = useTexts('office')
  const [who, setWho] = useState<Who>('paper')
  const { seating, choice } = useAnnounced()
  const people = usePrinted(who)
  const shown = seating ? people : []
  return (
    <>
      <div className={paper.tools}>
        {choice}
        <WhoField who={who} onChange={setWho} />
        {!seating && <EmptyState title={t('print.slips.none')} text={t('print.slips.none.text')} />}
        {seating && shown.length === 0 && (
          <EmptyState title={t('print.slips.nobody')} text={t('print.slips.nobody.text')} />
        )}
      </div>
      {seating && (
        <div className={paper.pages}>
          {chunksOf(shown, slipsPerPage(seating.rounds.length)).map((page, at) => (
            <ul
              key={page[0]?.id}
              className={classNames(paper.page, styles.page)}
              aria-label={t('print.page', { number: at + 1 })}
            >
              {page.map((person) => (
                <OwnLanguage key={person.id} person={person} seating={seating} about={about} />
              ))}
            </ul>
          ))}
        </div>
      )}
    </>
  )
}

/** The plan to print; where a workshop has two steps with tables, which of them. */
function useAnnounced() {
  const t = useTexts('office')
  const language = useLanguage()
  const steps = useNoun('agenda')?.steps ?? []
  const seatings = useAll('seating').filter(({ rounds }) => rounds.some((seats) => Object.keys(seats).length > 0))
  const [picked, setPicked] = useState('')
  const seating: SeatingView | undefined = seatings.find(({ step }) => step === picked) ?? seatings[0]
  const options = seatings.map(({ step }) => ({
    value: step,
    text: inLanguage(steps.find(({ id }) => id === step)?.title ?? {}, language),
  }))
  const choice = seating && seatings.length > 1 && (
    <Select label={t('print.slips.step')} value={seating.step} options={options} onChange={setPicked} />
  )
  return { seating, choice }
}

/** A slip speaks the language of the hand that holds it. */
function OwnLanguage({ person, seating, about }: { person: Participant; seating: SeatingView; about: About }) {
  const desk = useLanguage()
  const language: Language = languages.find((known) => known === person.language) ?? desk
  return (
    <TextsProvider area="office" also={withTables} language={language}>
      <Slip person={person} seating={seating} title={about.title} />
    </TextsProvider>
  )
}
