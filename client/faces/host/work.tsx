import { useRef, useState, type RefObject } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { insightLimit } from '../../../shared/domain/card.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Cards } from './cards/cards.tsx'
import { isInsight, useTableCards } from './cards/use-cards.ts'
import { OwnCloth } from './cloth/own-cloth.tsx'
import { useDraft } from './draft.ts'
import { Handover } from './handover/handover.tsx'
import { ToTell } from './handover/to-tell.tsx'
import { useLayers, useOwnTable, type Course, type Place } from './here.ts'
import { Ask } from './insights/ask.tsx'
import { Insights } from './insights/insights.tsx'
import { Layers } from './layers/layers.tsx'
import { PartsBar, type Part } from './parts.tsx'
import { People } from './people.tsx'
import { Question } from './question.tsx'
import { Topics } from './topics.tsx'
import { useFoot, useTop } from './page.ts'
import styles from './host.module.css'

interface WorkProps {
  course: Course
  place: Place
}

/** A round at the table: cloth, cards, insights. Side by side on a tablet, one at a time on a phone. */
export function Work({ course, place }: WorkProps) {
  useTop()
  const foot = useFoot()
  const [part, setPart] = useState<Part>('cloth')
  const field = useRef<HTMLTextAreaElement>(null)
  const cards = useTableCards(place)
  const insights = cards.filter((card) => isInsight(card) && card.state !== 'refused').length
  const writeInsight = () => {
    // In sight first: what is hidden takes no focus.
    flushSync(() => setPart('insights'))
    field.current?.focus()
  }
  return (
    <>
      <main className={styles.main} data-part={part}>
        <Ended course={course} />
        {place.round > 0 && course.moment === 'running' && <ToTell place={place} />}
        <Question place={place} />
        <Parts course={course} place={place} field={field} full={insights >= insightLimit} onInsight={writeInsight} />
      </main>
      {foot &&
        createPortal(
          <>
            <Ask place={place} moment={course.moment} part={part} onWrite={writeInsight} />
            <PartsBar part={part} counts={{ cards: cards.length - insights, insights }} onPart={setPart} />
          </>,
          foot,
        )}
    </>
  )
}

interface PartsProps extends WorkProps {
  field: RefObject<HTMLTextAreaElement | null>
  /** The table has its three insights. */
  full: boolean
  onInsight: () => void
}

function Parts({ course, place, field, full, onInsight }: PartsProps) {
  const draft = useDraft(`insight.${place.table}.${place.step}.${place.round}`)
  const takeOver = (text: string) => {
    const [begun, write] = draft
    write([begun, text].filter(Boolean).join('\n'))
    onInsight()
  }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <div data-of="cloth">
          <OwnCloth place={place} />
        </div>
        <div data-of="cards">
          <Cards place={place} onInsight={full ? null : takeOver} />
        </div>
      </div>
      <div className={styles.column}>
        <div data-of="insights">
          <Insights place={place} draft={draft} field={field} />
        </div>
        <div data-of="more" className={styles.column}>
          <More course={course} place={place} />
        </div>
      </div>
    </div>
  )
}

function More({ course, place }: WorkProps) {
  const t = useTexts('host')
  const table = useOwnTable()
  const isFree = course.step.seating?.mode === 'free'
  const layers = useLayers().filter(({ step, round }) => step.id === place.step && round.index < place.round)
  const isOver = course.moment === 'between' || course.moment === 'after'
  const coming: Place = { ...place, round: place.round + 1 }
  return (
    <>
      {table?.topics && <Topics table={place.table} />}
      {course.moment === 'between' ? (
        <People place={coming} title={t('people.next')} empty={t(isFree ? 'people.free' : 'people.unplanned')} />
      ) : (
        <People
          place={place}
          title={t(isOver ? 'people.were' : 'people.here')}
          empty={t(isFree ? 'people.free' : 'people.nobody')}
          takesIn={!isOver}
        />
      )}
      {place.round > 0 && <Handover place={place} />}
      {layers.length > 0 && <Layers table={place.table} layers={layers} title={t('layers.title')} />}
    </>
  )
}

/** The round is over, and writing is not: the best sentence is often said while getting up. */
function Ended({ course: { moment } }: { course: Course }) {
  const t = useTexts('host')
  if (moment !== 'between' && moment !== 'after') return null
  return <Notice word={t('notice')}>{t(`ended.${moment}`)}</Notice>
}
