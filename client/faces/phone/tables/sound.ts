import { useSyncExternalStore } from 'react'
import { keep, recall } from '../../../session/device.ts'

const key = 'gong'
const listeners = new Set<() => void>()
const isOn = (): boolean => recall(key) !== 'off'

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this phone may ring; remembered for all workshops, for it is the person's wish and not the evening's. */
export function useSound(): [on: boolean, turn: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn, isOn)
  const turn = (next: boolean) => {
    keep(key, next ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return [on, turn]
}
