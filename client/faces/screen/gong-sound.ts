/** What a bronze gong sounds of: its partials are no whole multiples, and the higher they are the sooner they are gone. */
const partials = [
  { pitch: 1, loud: 1, seconds: 6 },
  { pitch: 1.52, loud: 0.6, seconds: 5 },
  { pitch: 2.01, loud: 0.5, seconds: 4.2 },
  { pitch: 2.74, loud: 0.4, seconds: 3.2 },
  { pitch: 3.47, loud: 0.22, seconds: 2.2 },
  { pitch: 5.19, loud: 0.12, seconds: 1.2 },
] as const
const ground = 132
const volume = 0.22
/** The mallet is soft. */
const attack = 0.015
const almostNothing = 0.0001

/** How long a browser may take to say whether it lets the page sound. */
const patience = 400

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

function strike(audio: AudioContext): void {
  const now = audio.currentTime
  for (const { pitch, loud, seconds } of partials) {
    const tone = audio.createOscillator()
    const gain = audio.createGain()
    tone.frequency.value = ground * pitch
    gain.gain.setValueAtTime(almostNothing, now)
    gain.gain.exponentialRampToValueAtTime(volume * loud, now + attack)
    gain.gain.exponentialRampToValueAtTime(almostNothing, now + seconds)
    tone.connect(gain).connect(audio.destination)
    tone.start(now)
    tone.stop(now + seconds)
  }
}

/**
 * Strikes once. Many browsers let a page sound only after somebody has touched it, and nobody touches a wall: then there is
 * none, for a gong that sounds later than it is seen would call people twice.
 */
export async function soundGong(): Promise<void> {
  const audio = new AudioContext()
  await Promise.race([audio.resume(), wait(patience)])
  if (audio.state === 'running') {
    strike(audio)
    await wait(1000 * Math.max(...partials.map(({ seconds }) => seconds)))
  }
  await audio.close()
}
