const escaped = (text: string): string => text.replaceAll(/[\\;,:"]/g, String.raw`\$&`)

/** What phones read from a QR code to join a Wi-Fi without typing. */
export function networkCode(name: string, password: string): string {
  const secret = password ? `T:WPA;S:${escaped(name)};P:${escaped(password)}` : `T:nopass;S:${escaped(name)}`
  return `WIFI:${secret};;`
}
