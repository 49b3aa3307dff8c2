import type { Places } from '../../shared/methods/method.ts'
import { useNoun } from '../session/react.tsx'

/** What people sit at: tables, or the rooms of a Stadtgespräch. Messages choose by `{place, select, room {…} other {…}}`. */
export type Place = Places['kind']

export const usePlace = (): Place => (useNoun('agenda')?.method === 'stadtgespraech' ? 'room' : 'table')
