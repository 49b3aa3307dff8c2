/** By number ("12", "#12") or by any part of the text. */
export function matches(card: { number: number; text: string }, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return true
  const number = /^#?(\d+)$/.exec(wanted)?.[1]
  if (number) return String(card.number) === number || card.text.toLowerCase().includes(wanted)
  return card.text.toLowerCase().includes(wanted)
}
