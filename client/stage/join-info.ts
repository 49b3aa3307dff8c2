import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { joinInfoSchema, type JoinInfo } from '../../shared/wire/http.ts'
import { useSession } from '../session/react.tsx'

async function ask(workshop: string): Promise<JoinInfo | null> {
  const answer = await fetch(`/api/workshops/${workshop}/join`)
  return answer.ok ? v.parse(joinInfoSchema, await answer.json()) : null
}

/** What the QR says and what people type; null until it is known. */
export function useJoinInfo(): JoinInfo | null {
  const { workshop } = useSession()
  const [info, setInfo] = useState<JoinInfo | null>(null)
  useEffect(() => {
    let wanted = true
    ask(workshop)
      .then((found) => wanted && setInfo(found))
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [workshop])
  return info
}
