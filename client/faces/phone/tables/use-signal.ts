import { useEffect, useEffectEvent } from 'react'
import { keep, recall } from '../../../session/device.ts'
import { useSession } from '../../../session/react.tsx'
import { readyGong, ringGong } from '../../../tables/gong.ts'
import type { Moment } from './moment.ts'
import { signalOf } from './signal.ts'
import { useSound } from './sound.ts'

let touched = false
/** Older browsers do not say, so it is kept here as well. */
const wasTouched = (): boolean => navigator.userActivation?.hasBeenActive ?? touched

/** Wakes the sound with the first touch of the evening: the gong may come before the next. */
export function useReadyGong(hasTables: boolean): void {
  useEffect(() => {
    if (!hasTables) return undefined
    const touch = () => {
      touched = true
      readyGong()
    }
    const controller = new AbortController()
    addEventListener('pointerup', touch, { signal: controller.signal })
    addEventListener('keyup', touch, { signal: controller.signal })
    return () => controller.abort()
  }, [hasTables])
}

/** Gong and shaking at a change of tables. What they say stands on the screen and is announced too (A4, A7). */
export function useSignal(step: string, moment: Moment): void {
  const key = `signal.${useSession().workshop}.${step}`
  const [sound] = useSound()
  const give = useEffectEvent(() => {
    const signal = signalOf(moment, { given: recall(key), touched: wasTouched(), sound })
    if (!signal) return
    keep(key, signal.key)
    if (signal.gong) void ringGong()
    // Where the device cannot, or does not want to, it answers false.
    if (signal.shaking.length > 0 && 'vibrate' in navigator) navigator.vibrate([...signal.shaking])
  })
  const at = moment.at === 'walk' ? `${moment.round}.${moment.table}` : moment.at
  useEffect(() => give(), [at])
}
