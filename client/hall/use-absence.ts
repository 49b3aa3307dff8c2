import { useMemo } from 'react'
import { useAll, useNow, usePresence } from '../session/react.tsx'
import { absenceOf, type Absence } from './absence.ts'

/** Who is not connected just now, live. */
export function useAbsence(): Absence {
  const participants = useAll('participant')
  const tables = useAll('table')
  const presence = usePresence()
  const now = useNow(1000)
  return useMemo(() => absenceOf({ participants, tables, presence, now }), [participants, tables, presence, now])
}
