import type { RequestHandler } from 'express'
import helmet from 'helmet'

const year = 365 * 24 * 60 * 60

/**
 * S13: what is not named may not be loaded, and nothing inline runs. Sockets are `'self'` too. No page makes HTML of text, so it may not: Trusted
 * Types without any policy.
 */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
}

/** What a page of ours never asks for. The screen may stay on, and text may be copied. */
const refused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone']
const alsoRefused = ['midi', 'payment', 'publickey-credentials-get', 'serial', 'usb', 'hid', 'xr-spatial-tracking']
const permissions = [...refused, ...alsoRefused].map((feature) => `${feature}=()`).join(', ')

/** No HSTS and no upgrade in a hall, where the laptop speaks plain http (S21). */
export function securityHeaders(publicUrl: string | null): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: year, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Browsers ignore it on plain http and complain in the console.
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permissions)
    protect(request, response, next)
  }
}
