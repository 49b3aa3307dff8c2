/**
 * Half a sign, as a keyboard or a cut can leave of an emoji, has no bytes; the wire would make three signs of it. It goes out as the one
 * that stands for it everywhere (D5: what is stored is what its author sees).
 */
export function wholeSigns(input: unknown): unknown {
  const whole: unknown = JSON.parse(JSON.stringify(input), (_key, part: unknown) =>
    // Older phones know no `toWellFormed`.
    typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\uFFFD') : part,
  )
  return whole
}
