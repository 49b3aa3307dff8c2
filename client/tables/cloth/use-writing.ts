import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ChangeEvent,
  type CompositionEvent,
  type RefObject,
} from 'react'
import type { LiveCloth } from './live.ts'
import { changeAfter, changeBetween, placeAfter, type TextDelta } from './writing.ts'

export interface Writing {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  /** The last attempt found no more room. */
  full: boolean
  onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void
  onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void
}

interface Caret {
  start: number
  end: number
}

/**
 * Binds a field to a tablecloth. What is typed becomes the smallest change; what others write comes in around the caret. A word
 * that a keyboard is still putting together is left alone until it stands: touching the field meanwhile would break it.
 */
export function useWriting(live: LiveCloth): Writing {
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useSyncExternalStore(live.subscribe, live.text, live.text)
  const [composing, setComposing] = useState<string | null>(null)
  const [full, setFull] = useState(false)
  /** The text that the field showed when it was last in step, and what others have written since. */
  const shown = useRef(text)
  const meanwhile = useRef<TextDelta[]>([])
  const caret = useRef<Caret | null>(null)

  useEffect(
    () =>
      live.follow((delta) => {
        meanwhile.current.push(delta)
        const now = caret.current ?? caretOf(field.current)
        if (now) caret.current = { start: placeAfter(delta, now.start), end: placeAfter(delta, now.end) }
      }),
    [live],
  )
  useLayoutEffect(() => {
    if (composing !== null) return
    if (caret.current && text !== shown.current)
      field.current?.setSelectionRange(caret.current.start, caret.current.end)
    shown.current = text
    meanwhile.current = []
    caret.current = null
  }, [text, composing])

  const commit = (element: HTMLTextAreaElement) => {
    const typed = changeBetween(shown.current, element.value, element.selectionEnd)
    const change = typed && changeAfter(meanwhile.current, typed)
    if (change && meanwhile.current.length > 0) {
      const end = change.at + change.insert.length
      caret.current = { start: end, end }
    }
    setComposing(null)
    setFull(change ? !live.write(change) : false)
  }
  return {
    field,
    value: composing ?? text,
    full,
    onChange({ target, nativeEvent }) {
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposing(target.value)
      else commit(target)
    },
    onCompositionEnd: ({ currentTarget }) => commit(currentTarget),
  }
}

/** Only where the caret is in sight: a field without focus has none that anybody misses. */
function caretOf(element: HTMLTextAreaElement | null): Caret | null {
  if (!element || document.activeElement !== element) return null
  return { start: element.selectionStart, end: element.selectionEnd }
}
