import { useEffect, useState, useSyncExternalStore } from 'react'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { clothRoot } from '../../../shared/sheets/cloth.ts'
import { forget, keep, recall } from '../../session/device.ts'
import { useSession } from '../../session/react.tsx'
import type { Sheet } from '../../session/types.ts'
import { changeBetween } from './writing.ts'

/** What the server has not answered for within this time is put on the device. */
const patience = 400

const keyOf = (workshop: string, name: string): string => `cloth.${workshop}.${name}`
const leftKeyOf = (workshop: string, name: string): string => `left.${workshop}.${name}`
const asText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const asBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** Puts back what was written on this device and never reached the server. Applied twice it changes nothing more. */
function remember(doc: Doc, key: string): void {
  const kept = recall(key)
  if (kept === null) return
  try {
    applyUpdate(doc, asBytes(kept))
  } catch {
    forget(key)
  }
}

/** Words of an earlier round that lie on this device: refused by its cloth, or too late for it; blank when nothing does. */
export function lateWords({ doc }: Sheet, workshop: string, name: string): string {
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(doc))
  const cloth = copy.getText(clothRoot)
  const arrived = cloth.toJSON()
  remember(copy, keyOf(workshop, name))
  const late = changeBetween(arrived, cloth.toJSON())?.insert.trim() ?? ''
  return together(recall(leftKeyOf(workshop, name)) ?? '', late)
}

const keysOf = (workshop: string, name: string): string[] => [keyOf(workshop, name), leftKeyOf(workshop, name)]
export const hasMemory = (workshop: string, name: string): boolean =>
  keysOf(workshop, name).some((key) => recall(key) !== null)
export const forgetWords = (workshop: string, name: string): void =>
  keysOf(workshop, name).forEach((key) => forget(key))

/** Nothing twice: what is shown again after a reload is refused again as well. */
const together = (kept: string, more: string): string =>
  `\n${kept}\n`.includes(`\n${more}\n`) ? kept : [kept, more].filter((part) => part !== '').join('\n')

export interface LeftWords {
  /** Blank when nothing is left. */
  words: string
  putAway: () => void
}

/** What the server refused for good. It lies on the device until somebody has dealt with it, so that a reload brings it back. */
export function useLeftWords(sheet: Sheet, name: string): LeftWords {
  const { workshop } = useSession()
  const key = leftKeyOf(workshop, name)
  const [words, setWords] = useState(() => recall(key) ?? '')
  const refused = sheet.left()
  useEffect(() => {
    if (refused === '') return
    const all = together(recall(key) ?? '', refused)
    keep(key, all)
    setWords(all)
  }, [refused, key])
  const putAway = () => {
    forget(key)
    setWords('')
  }
  return { words, putAway }
}

/**
 * Whether all that was written here has arrived. Until it has, it lies on the device: a tablet that runs empty or reloads in
 * the middle of a sentence brings it along when it comes back (D3, D8).
 */
export function useSettled(sheet: Sheet, name: string): boolean {
  const session = useSession()
  const key = keyOf(session.workshop, name)
  useEffect(() => {
    // A renewed sheet has the words already, and what lies on the device is in the form that the server refused.
    if (!sheet.renewed) remember(sheet.doc, key)
  }, [sheet, key])
  const read = () => sheet.settled
  const settled = useSyncExternalStore(session.store.subscribe, read, read)
  useEffect(() => {
    // Asked of the sheet itself: what has just been put back is not yet in this picture.
    if (sheet.settled) return forget(key)
    const store = () => {
      if (!sheet.settled) keep(key, asText(encodeStateAsUpdate(sheet.doc)))
    }
    let waiting: ReturnType<typeof setTimeout>
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(store, patience)
    }
    soon()
    sheet.doc.on('update', soon)
    addEventListener('pagehide', store)
    return () => {
      clearTimeout(waiting)
      store()
      sheet.doc.off('update', soon)
      removeEventListener('pagehide', store)
    }
  }, [settled, sheet, key])
  return settled
}
