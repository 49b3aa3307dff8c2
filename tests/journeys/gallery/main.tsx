import { createRoot } from 'react-dom/client'
import '../../../client/ui/base.css'
import { accents } from '../../../client/ui/accent.ts'
import { Desk } from './desk.tsx'
import { Phone } from './phone.tsx'
import { Screen } from './screen.tsx'

const query = new URLSearchParams(location.search)
const surface = query.get('surface') ?? 'desk'
const accent = accents.find((each) => each === query.get('accent')) ?? 'arrival'
const html = document.documentElement
html.dataset.theme = query.get('theme') ?? 'light'
html.dataset.surface = surface
html.dataset.accent = accent
if (query.get('dir') === 'rtl') {
  html.dir = 'rtl'
  html.lang = 'ar'
}

const faces = { phone: Phone, screen: Screen, desk: Desk }
const Face = surface === 'phone' || surface === 'screen' ? faces[surface] : faces.desk
const root = document.getElementById('root')
if (root) createRoot(root).render(<Face accent={accent} />)
