import { createContext, use } from 'react'
import type { NewLink } from '../../../shared/wire/http.ts'

/**
 * Links that were just made: their secrets are told once and live in this page's memory alone, never on the device.
 * By workshop.
 */
export type FreshLinks = Readonly<Record<string, readonly FreshLink[]>>

/** Made with the workshop and handed over together, or renewed one by one. */
export interface FreshLink extends NewLink {
  from: 'created' | 'renewed'
}

interface Fresh {
  links: FreshLinks
  keep: (workshop: string, links: readonly FreshLink[]) => void
  forget: (workshop: string) => void
}

export const FreshContext = createContext<Fresh>({ links: {}, keep: () => undefined, forget: () => undefined })

export const useFresh = (workshop: string): readonly FreshLink[] => use(FreshContext).links[workshop] ?? []
export const useForgetFresh = (): Fresh['forget'] => use(FreshContext).forget

export function useKeepFresh(): (workshop: string, links: readonly NewLink[], from: FreshLink['from']) => void {
  const { keep } = use(FreshContext)
  return (workshop, links, from) =>
    keep(
      workshop,
      links.map((link) => ({ ...link, from })),
    )
}

/** A newer link of a role takes the place of the older one. */
export function withFresh(links: FreshLinks, workshop: string, more: readonly FreshLink[]): FreshLinks {
  const old = links[workshop] ?? []
  return { ...links, [workshop]: [...old.filter((link) => !more.some((other) => other.role === link.role)), ...more] }
}
