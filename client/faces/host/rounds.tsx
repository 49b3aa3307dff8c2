import { roundId } from '../../../shared/domain/round.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Handover } from './handover/handover.tsx'
import { useLayers, useOwnTable, type Course, type Place } from './here.ts'
import { Layers } from './layers/layers.tsx'
import { People } from './people.tsx'
import { PlaceContext } from './place.ts'
import { Question } from './question.tsx'
import { Topics } from './topics.tsx'
import { useTop } from './page.ts'
import { Work } from './work.tsx'
import styles from './host.module.css'

/** A step with tables: who comes, then the work of the round, and in between both. */
export function Rounds({ course }: { course: Course }) {
  const table = useOwnTable()
  if (!table) return null
  const { step, round, moment } = course
  const place: Place = { table: table.id, step: step.id, round }
  const key = roundId(step.id, round)
  if (moment === 'before') return <Before course={course} place={place} />
  return (
    <PlaceContext value={place}>
      {moment === 'called' ? (
        <Arrival key={key} course={course} place={place} />
      ) : (
        <Work key={key} course={course} place={place} />
      )}
    </PlaceContext>
  )
}

/** The step runs, and nobody was called to the tables yet. */
function Before({ course, place }: { course: Course; place: Place }) {
  const t = useTexts('host')
  const isFree = course.step.seating?.mode === 'free'
  const hasTopics = useOwnTable()?.topics ?? false
  return (
    <main className={styles.main}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.lead}>{t('before')}</p>
          <Question place={place} />
        </div>
        <div className={styles.column}>
          <People place={place} title={t('people.first')} empty={t(isFree ? 'people.free' : 'people.unplanned')} />
          {hasTopics && <Topics table={place.table} />}
        </div>
      </div>
    </main>
  )
}

/** People are on their way: whom to greet, and what to tell them. */
function Arrival({ course, place }: { course: Course; place: Place }) {
  const t = useTexts('host')
  useTop()
  const isFree = course.step.seating?.mode === 'free'
  const layers = useLayers().filter(({ step, round }) => step.id === place.step && round.index < place.round)
  const hasTopics = useOwnTable()?.topics ?? false
  return (
    <main className={styles.main}>
      <People place={place} title={t('people.coming')} empty={t(isFree ? 'people.free' : 'people.nobody')} takesIn />
      {place.round === 0 && <p className={styles.lead}>{t('arrival.first')}</p>}
      <Question place={place} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {place.round > 0 && <Handover place={place} />}
          {hasTopics && <Topics table={place.table} />}
        </div>
        <div className={styles.column}>
          <Layers table={place.table} layers={layers} title={t('layers.title')} />
        </div>
      </div>
    </main>
  )
}
