import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Room } from './rotation-pages.ts'

/** `--text-m`, the type of the wall, in pixels of a wall of 1920 x 1080. */
const plainText = 34

/** The room that a box has, told in pixels of a wall of 1920 x 1080 however large or small it really is; null until it is measured. */
export function useRoom(): { box: RefObject<HTMLDivElement | null>; room: Room | null } {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = (): void => {
      const scale = Number.parseFloat(getComputedStyle(element).fontSize) / plainText
      const { width, height } = element.getBoundingClientRect()
      setRoom({ width: Math.floor(width / scale), height: Math.floor(height / scale) })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, room }
}
