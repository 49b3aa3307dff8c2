import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { ErrorBoundary } from './error-boundary.tsx'
import { restoreKept } from './session/for-good.ts'
import './ui/base.css'

// While the face is fetched, tickets that a killed browser has lost come back (D3).
const restored = restoreKept()
const known = async <Face,>(face: Promise<Face>): Promise<Face> => (await Promise.all([face, restored]))[0]

const Start = lazy(() => known(import('./faces/start/index.tsx')))
const Phone = lazy(() => known(import('./faces/phone/index.tsx')))
const Host = lazy(() => known(import('./faces/host/index.tsx')))
const Screen = lazy(() => import('./faces/screen/index.tsx'))
const Moderator = lazy(() => import('./faces/moderator/index.tsx'))
const Office = lazy(() => import('./faces/office/index.tsx'))

/** Picks the face by the address; each is a chunk of its own, so a phone loads what phones need. */
function Faces() {
  return (
    <Switch>
      <Route path="/w/:workshop" component={Phone} />
      <Route path="/t/:workshop" component={Host} />
      <Route path="/s/:workshop" component={Screen} />
      <Route path="/m/:workshop" component={Moderator} />
      <Route path="/office/*?" component={Office} />
      <Route component={Start} />
    </Switch>
  )
}

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no place for the product')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Suspense>
        <Faces />
      </Suspense>
    </ErrorBoundary>
  </StrictMode>,
)
