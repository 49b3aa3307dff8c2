import { join } from 'node:path'
import { Router, type RequestHandler } from 'express'
import sirv from 'sirv'
import { refuseWith } from './refusal.ts'

/** Addresses of faces; all of them are the one page, which picks the face by itself. */
const faces = [
  '/',
  '/j/:code',
  '/w/:workshop',
  '/enter',
  '/test',
  '/office',
  '/office/:workshop',
  '/office/:workshop/audit',
  '/office/:workshop/print',
  '/office/:workshop/print/:kind',
  '/m/:workshop',
  '/t/:workshop',
  '/s/:workshop',
]

/** The built client: compressed at build time, hashed assets for ever, the page itself never from a cache. */
export function pageRoutes(folder: string): Router {
  const routes = Router()
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, path) {
      const lasting = path.startsWith('/assets/')
      response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  routes.get(faces, asIndex(files))
  routes.use(onlyReading, files)
  return routes
}

function asIndex(files: ReturnType<typeof sirv>): RequestHandler {
  return (request, response, next) => {
    request.url = '/'
    files(request, response, next)
  }
}

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  refuseWith(response, 'malformed', 404)
}

export const indexOf = (folder: string): string => join(folder, 'index.html')
