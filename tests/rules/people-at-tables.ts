import type { Participant } from '../../shared/domain/workshop.ts'
import type { TableView } from '../../shared/views/nouns.ts'

export const tableView = (changes: Partial<TableView>): TableView => ({
  id: 't1',
  number: 1,
  name: '',
  theme: '',
  field: '',
  min: 0,
  max: 8,
  accessible: true,
  language: null,
  topics: false,
  open: true,
  hosted: false,
  hostName: '',
  host: null,
  link: null,
  ...changes,
})

export const person = (id: string, changes: Partial<Participant> = {}): Participant => ({
  id,
  number: 1,
  name: '',
  language: 'de',
  joinedAt: 0,
  device: true,
  away: false,
  accessible: false,
  speaks: [],
  group: '',
  ...changes,
})
