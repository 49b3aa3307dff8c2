import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Themes } from '../../shared/wire/http.ts'

/** The named groups of a workshop: what was chosen to go on with comes first, then the larger ones. */
export function themesOf({ about, clusters }: Workshop): Themes {
  const themes = [...clusters.values()].map(({ id, name, cards, chosen }) => ({
    id,
    name,
    cards: cards.length,
    chosen,
  }))
  themes.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.cards - a.cards)
  return { title: about?.title ?? '', themes }
}
