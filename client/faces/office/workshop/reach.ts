/** An address that means "this machine" opens nothing on a phone. */
export function reachesPhones(address: string): boolean {
  const { hostname } = new URL(`http://${address}`)
  return hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.')
}
