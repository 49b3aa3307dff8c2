import type { RequestHandler } from 'express'
import helmet from 'helmet'

const year = 365 * 24 * 60 * 60

/** S13: nothing from elsewhere, nothing inline. No HSTS and no upgrade in a hall, where the laptop speaks plain http (S21). */
export function securityHeaders(publicUrl: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: year, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // Browsers ignore it on plain http and complain in the console.
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  })
}
