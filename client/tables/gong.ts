/** What a bronze gong sounds of: its partials are no whole multiples, and the higher they are the sooner they are gone. */
const partials = [
  { pitch: 1, loud: 1, seconds: 6 },
  { pitch: 1.52, loud: 0.6, seconds: 5 },
  { pitch: 2.01, loud: 0.5, seconds: 4.2 },
  { pitch: 2.74, loud: 0.4, seconds: 3.2 },
  { pitch: 3.47, loud: 0.22, seconds: 2.2 },
  { pitch: 5.19, loud: 0.12, seconds: 1.2 },
] as const
/** Hertz: low enough for a hall, high enough for the small loudspeaker of a phone. */
const ground = 165
/** All partials together stay below what a loudspeaker cuts off. */
const volume = 0.3
/** The mallet is soft. */
const attack = 0.015
const almostNothing = 0.0001

/** Milliseconds that a browser may take to say whether it lets the page sound. */
const patience = 400

let context: AudioContext | null = null

/** Null where the device has no sound, or does not let us; whoever hears no gong still sees the way. */
function openContext(): AudioContext | null {
  try {
    context ??= new AudioContext()
    return context
  } catch {
    return null
  }
}

async function wake(audio: AudioContext): Promise<void> {
  if (audio.state !== 'running') await audio.resume().catch(() => undefined)
}

/** To be called in a touch: iPhones let a page ring only if its sound was woken by a finger. */
export function readyGong(): void {
  const audio = openContext()
  if (audio) void wake(audio)
}

function strike(audio: AudioContext, { pitch, loud, seconds }: (typeof partials)[number]): void {
  const [tone, gain] = [audio.createOscillator(), audio.createGain()]
  const now = audio.currentTime
  tone.frequency.value = ground * pitch
  gain.gain.setValueAtTime(almostNothing, now)
  gain.gain.exponentialRampToValueAtTime(volume * loud, now + attack)
  gain.gain.exponentialRampToValueAtTime(almostNothing, now + seconds)
  tone.connect(gain).connect(audio.destination)
  tone.start(now)
  tone.stop(now + seconds)
}

/**
 * Strikes once, made from tones, so nothing has to be loaded; never fails. Many browsers let a page sound only after somebody has
 * touched it, and nobody touches a wall: then there is none, for a gong that sounds later than it is seen would call people twice.
 */
export async function ringGong(): Promise<void> {
  const audio = openContext()
  if (!audio) return
  await Promise.race([wake(audio), new Promise((done) => setTimeout(done, patience))])
  if (audio.state === 'running') for (const partial of partials) strike(audio, partial)
}
