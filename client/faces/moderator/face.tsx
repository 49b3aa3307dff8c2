import { useEffect, useRef, useState, type RefObject } from 'react'
import { StorageBanner } from '../../hall/storage-banner.tsx'
import { useNextAction } from './action.ts'
import { ActionBar } from './action-bar.tsx'
import { ActProvider, useActing } from './act.tsx'
import { BoardSheetProvider } from './board/sheet.tsx'
import { CardDeedsProvider } from './cards/deeds.tsx'
import { ChainProvider } from './chain/chain-dialog.tsx'
import { ClosingProvider } from './closing.tsx'
import { useCourse, type Course } from './course.ts'
import { Head } from './head.tsx'
import { Needs } from './needs/needs.tsx'
import { Returned } from './returned/returned.tsx'
import { RoundsProvider } from './rounds/rounds.tsx'
import { RunSheet } from './run-sheet/run-sheet.tsx'
import { HelpProvider, Shortcuts } from './shortcuts.tsx'
import { StageBar } from './stage/stage-bar.tsx'
import { useLinkState } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { WalkProvider } from './walk.tsx'
import { Work } from './work/work.tsx'
import { WriteCardProvider } from './cards/write-card.tsx'
import styles from './face.module.css'

/** A moderator alone in front of the room: start the run sheet, middle stage and work, end what needs attention. */
export function Face() {
  const course = useCourse()
  if (!course) return <Waiting />
  return (
    <div data-accent={course.phase?.accent ?? 'arrival'}>
      <ActProvider>
        <ClosingProvider>
          <WalkProvider>
            <BoardSheetProvider step={course.current?.kind === 'cluster' ? course.current.id : null}>
              <ChainProvider>
                <CardDeedsProvider>
                  <WriteCardProvider course={course}>
                    <RoundsProvider step={course.current}>
                      <HelpProvider>
                        <Desk course={course} />
                      </HelpProvider>
                    </RoundsProvider>
                  </WriteCardProvider>
                </CardDeedsProvider>
              </ChainProvider>
            </BoardSheetProvider>
          </WalkProvider>
        </ClosingProvider>
      </ActProvider>
    </div>
  )
}

/** While nothing is known of the workshop: it comes, or there is a reason why it will not. */
function Waiting() {
  const t = useTexts('moderator')
  const link = useLinkState()
  if (link.state === 'ended' && link.reason === 'damaged') return <StorageBanner />
  return (
    <p className={styles.waiting} role="status">
      {link.state === 'ended' ? t(`link.ended.${link.reason}`) : t('link.connecting')}
    </p>
  )
}

function Desk({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const [sheetOpen, setSheetOpen] = useState(false)
  const action = useNextAction(course)
  const { say } = useActing()
  const scroll = useTopOf(course.current?.id)
  return (
    <div className={styles.desk} data-sheet={sheetOpen || undefined}>
      <div className={styles.top}>
        <StorageBanner onWell={say} />
        <Head course={course} sheetOpen={sheetOpen} onSheet={() => setSheetOpen(!sheetOpen)} />
        <Returned course={course} />
      </div>
      <nav className={styles.start} aria-label={t('sheet.title')} tabIndex={-1}>
        <RunSheet course={course} />
      </nav>
      <main className={styles.middle}>
        <div ref={scroll} className={styles.scroll} data-kind={course.current?.kind ?? 'none'}>
          <StageBar course={course} />
          <Work course={course} />
        </div>
        <ActionBar course={course} action={action} />
      </main>
      <aside className={styles.end} aria-label={t('needs.title')}>
        <Needs course={course} />
      </aside>
      <Shortcuts action={action} />
    </div>
  )
}

/** A new step is read from its top. */
function useTopOf(step: string | undefined): RefObject<HTMLDivElement | null> {
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 })
  }, [step])
  return scroll
}
