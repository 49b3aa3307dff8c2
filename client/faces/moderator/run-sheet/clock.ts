import { useMemo } from 'react'
import { useLanguage } from '../../../texts/texts.tsx'

/** The clock's hand as people say it: 19:05. */
export function useClock(): (at: number) => string {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return (at) => format.format(at)
  }, [language])
}
