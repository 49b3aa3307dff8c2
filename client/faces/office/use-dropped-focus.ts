import { useEffect, useRef } from 'react'

/**
 * A button that goes away with what it did leaves the focus nowhere, and a keyboard begins again at the top. When `state`
 * has changed and the focus was dropped, it goes to the first of these that is there.
 */
export function useDroppedFocus(state: unknown, ...ids: string[]): void {
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    if (document.activeElement !== document.body) return
    const found = ids.map((id) => document.getElementById(id)).find((element) => element !== null)
    found?.focus({ preventScroll: true })
  })
}
