import { useState } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './badges.module.css'
import { chunksOf } from './chunks.ts'
import { fontSize } from './fitted.ts'
import paper from './paper.module.css'
import { usePrinted, WhoField, type Who } from './people.tsx'

interface Badge {
  id: string
  number: number | null
  name: string
}

const perPage = 10
const titleRoom = { width: 80, height: 8.4, most: 3.4, least: 2.4 }
const nameRoom = { width: 80, height: 15, most: 7, least: 3.6 }

/** Badges to cut out: the number that everybody has, and the name, or a line to write it on. */
export function Badges({ about }: { about: About }) {
  const t = useTexts('office')
  const [who, setWho] = useState<Who>('all')
  const [blank, setBlank] = useState(0)
  const people = usePrinted(who)
  const badges: Badge[] = [
    ...people,
    ...Array.from({ length: blank }, (_, at) => ({ id: `blank-${at}`, number: null, name: '' })),
  ]
  return (
    <>
      <div className={paper.tools}>
        <WhoField who={who} onChange={setWho} />
        <Stepper
          label={t('print.badges.blank')}
          hint={t('print.badges.blank.hint')}
          value={blank}
          max={200}
          by={perPage}
          lessLabel={t('less')}
          moreLabel={t('more')}
          onChange={setBlank}
        />
        {badges.length === 0 && <EmptyState title={t('print.badges.none')} text={t('print.badges.none.text')} />}
      </div>
      <div className={paper.pages}>
        {chunksOf(badges, perPage).map((page, at) => (
          <ul
            key={page[0]?.id}
            className={classNames(paper.page, styles.page)}
            aria-label={t('print.page', { number: at + 1 })}
          >
            <BadgePage badges={page} about={about} />
          </ul>
        ))}
      </div>
    </>
  )
}

function BadgePage({ badges, about }: { badges: readonly Badge[]; about: About }) {
  const t = useTexts('office')
  return badges.map(({ id, number, name }) => (
    <li key={id} className={styles.badge}>
      <span className={styles.title} style={fontSize(about.title, titleRoom)}>
        <UserText text={about.title} />
      </span>
      {number === null ? (
        <span className={styles.line}>{t('print.badges.number')}</span>
      ) : (
        <strong className={styles.number}>{number}</strong>
      )}
      <span className={styles.name} style={fontSize(name, nameRoom)}>
        {name && <UserText text={name} />}
      </span>
    </li>
  ))
}
