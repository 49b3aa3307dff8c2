import { useEffect, useRef, useState } from 'react'
import { waitBeforeAnnouncing } from './announcement-pace.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface Announcement {
  /** A new id announces again, also when the words are the same. */
  id: string | number
  text: string
}

interface LiveRegionProps {
  /** At most one every `pace` milliseconds; of those that come meanwhile, the latest is said. */
  polite?: Announcement | undefined
  /** Said at once, interrupting: for a change of phase. */
  assertive?: Announcement | undefined
  pace?: number
}

/** What screen readers hear of changes elsewhere on the page (A4). Stands once per face and never unmounts. */
export function LiveRegion({ polite, assertive, pace = 5000 }: LiveRegionProps) {
  const said = usePaced(polite, pace)
  return (
    <VisuallyHidden>
      <span role="status">{said && <span key={said.id}>{said.text}</span>}</span>
      <span role="alert">{assertive && <span key={assertive.id}>{assertive.text}</span>}</span>
    </VisuallyHidden>
  )
}

function usePaced(next: Announcement | undefined, pace: number): Announcement | undefined {
  const [said, setSaid] = useState<Announcement>()
  const last = useRef<number>(undefined)
  const id = next?.id
  const text = next?.text
  useEffect(() => {
    if (id === undefined || text === undefined) return undefined
    const say = () => {
      last.current = performance.now()
      setSaid({ id, text })
    }
    const timer = setTimeout(say, waitBeforeAnnouncing(performance.now(), last.current, pace))
    return () => clearTimeout(timer)
  }, [id, text, pace])
  return said
}
