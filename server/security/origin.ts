/** S10: a request that acts must come from our own pages: the address it was sent to, or the public one. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string | null): boolean {
  const from = parsed(origin)
  if (!from) return false
  if (publicUrl !== null && from.origin === new URL(publicUrl).origin) return true
  // The scheme is not compared: behind a proxy that speaks TLS this server cannot see it.
  return host !== undefined && from.host === parsed(`${from.protocol}//${host}`)?.host
}

function parsed(origin: string | undefined): URL | null {
  if (origin === undefined || !URL.canParse(origin)) return null
  const url = new URL(origin)
  const web = url.protocol === 'http:' || url.protocol === 'https:'
  return web ? url : null
}
