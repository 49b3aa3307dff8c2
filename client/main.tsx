import { lazy, StrictMode, Suspense, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { usePathname } from 'wouter/use-browser-location'
import { ErrorBoundary } from './error-boundary.tsx'
import { restoreKept } from './session/for-good.ts'
import { deviceLanguage } from './session/ticket.ts'
import { load, type Area } from './texts/catalogues.ts'
import './ui/base.css'

// While the face is fetched, tickets that a killed browser has lost come back (D3).
const restored = restoreKept()
const known = async <Face,>(face: Promise<Face>): Promise<Face> => (await Promise.all([face, restored]))[0]

/** Its words come beside a face: behind it they would cost a slow line one more way there and back. */
function withWords<Face>(face: Promise<Face>, areas: readonly Area[]): Promise<Face> {
  const words = load[deviceLanguage()]
  // What does not come now is asked for again where it is shown.
  for (const area of areas) words[area]().catch(() => undefined)
  return known(face)
}

const Start = lazy(() => withWords(import('./faces/start/index.tsx'), ['common', 'phone']))
const Phone = lazy(() => withWords(import('./faces/phone/index.tsx'), ['common', 'phone']))
const Host = lazy(() => withWords(import('./faces/host/index.tsx'), ['common', 'host', 'tables']))
const Screen = lazy(() => import('./faces/screen/index.tsx'))
const Moderator = lazy(() => import('./faces/moderator/index.tsx'))
const Office = lazy(() => import('./faces/office/index.tsx'))

const faces: Partial<Record<string, ComponentType<{ workshop: string }>>> = {
  w: Phone,
  t: Host,
  s: Screen,
  m: Moderator,
}

/** Picks the face by the address; each is a chunk of its own, so a phone loads what phones need. */
function Face() {
  const [first = '', workshop, ...more] = usePathname().split('/').filter(Boolean)
  if (first === 'office') return <Office />
  const Of = faces[first]
  return Of && workshop && more.length === 0 ? <Of workshop={workshop} /> : <Start />
}

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no place for the product')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Suspense>
        <Face />
      </Suspense>
    </ErrorBoundary>
  </StrictMode>,
)
