/** Overtones of a bronze bowl: not whole multiples, and the high ones fade first. */
const overtones = [
  { ratio: 1, loudness: 0.5, seconds: 4 },
  { ratio: 2.02, loudness: 0.26, seconds: 3 },
  { ratio: 2.74, loudness: 0.18, seconds: 2.2 },
  { ratio: 4.07, loudness: 0.1, seconds: 1.4 },
  { ratio: 5.43, loudness: 0.06, seconds: 0.8 },
] as const
const hertz = 196

let context: AudioContext | null = null

/** Null where the device has no sound, or does not let us; a phone without a gong still shows the way. */
function openContext(): AudioContext | null {
  try {
    context ??= new AudioContext()
    return context
  } catch {
    return null
  }
}

/** To be called in a touch: iPhones let a page ring only if its sound was woken by a finger. */
export function readyGong(): void {
  const opened = openContext()
  if (opened && opened.state !== 'running') void opened.resume().catch(() => undefined)
}

function strike(sound: AudioContext, { ratio, loudness, seconds }: (typeof overtones)[number]): void {
  const [tone, fade] = [sound.createOscillator(), sound.createGain()]
  const begin = sound.currentTime
  tone.frequency.value = hertz * ratio
  fade.gain.setValueAtTime(0.0001, begin)
  fade.gain.exponentialRampToValueAtTime(loudness, begin + 0.015)
  fade.gain.exponentialRampToValueAtTime(0.0001, begin + seconds)
  tone.connect(fade).connect(sound.destination)
  tone.start(begin)
  tone.stop(begin + seconds)
}

/** Made from tones, so nothing has to be loaded. Never fails: silence is the worst that happens. */
export async function ringGong(): Promise<void> {
  const sound = openContext()
  if (!sound) return
  try {
    if (sound.state !== 'running') await sound.resume()
    for (const overtone of overtones) strike(sound, overtone)
  } catch {
    // The device does not want to ring just now.
  }
}
