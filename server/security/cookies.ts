/** Cookies by name. Last one wins, as nobody sets two of a name on one path. */
export function readCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2))
  return new Map(pairs.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])))
}

export const officeCookie = 'tw-office'
export const linkCookie = (role: string, workshop: string): string => `tw-${role}-${workshop}`
