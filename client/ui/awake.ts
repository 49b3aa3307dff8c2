import { useEffect } from 'react'
import styles from './awake.module.css'

/** The screen of this device stays on for as long as the page is in sight. Nothing is asked of the person, and phones never use it. */
export function useAwake(wanted = true): void {
  useEffect(() => (wanted ? stayAwake() : undefined), [wanted])
}

function stayAwake(): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let lock: WakeLockSentinel | null = null
  let showing = false
  const substitute = (): void => {
    if (showing || signal.aborted) return
    showing = true
    showFilm(signal)
  }
  const hold = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || signal.aborted) return
    // Missing outside of secure contexts, although the types promise it.
    if (!('wakeLock' in navigator)) return substitute()
    try {
      lock = await navigator.wakeLock.request('screen')
      if (signal.aborted) void lock.release()
    } catch {
      substitute()
    }
  }
  // The browser takes the lock back whenever the page is covered.
  document.addEventListener('visibilitychange', () => void hold(), { signal })
  void hold()
  return () => {
    ended.abort()
    void lock?.release()
  }
}

/**
 * Browsers leave the screen on while a film runs. Ours comes from a canvas, not from a file: of those, Chromium and Firefox
 * take also small and silent ones for seen.
 */
function showFilm(signal: AbortSignal): void {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 16
  const picture = canvas.getContext('2d')
  const video = document.createElement('video')
  video.className = styles.film ?? ''
  video.muted = true
  video.playsInline = true
  video.tabIndex = -1
  video.ariaHidden = 'true'
  video.srcObject = canvas.captureStream()
  document.body.append(video)
  const draw = (): void => picture?.fillRect(0, 0, 16, 16)
  draw()
  const drawing = setInterval(draw, 1000)
  const play = (): void => void video.play().catch(() => undefined)
  play()
  // Where a film may not begin by itself it begins with the next touch, and goes on after the page was covered.
  for (const event of ['pointerdown', 'keydown', 'visibilitychange']) document.addEventListener(event, play, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(drawing)
    video.remove()
  })
}
