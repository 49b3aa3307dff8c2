import { UserText } from './user-text.tsx'

export interface Bar {
  id: string
  text: string
  lang?: string | undefined
  devices: number
  hands: number
  /** Marks the rows that the group goes on with. */
  chosen?: boolean | undefined
}

export interface BarsWords {
  caption: string
  option: string
  devices: string
  hands: string
  total: string
  /** Shown on a chosen row, for example "wir arbeiten weiter an". */
  chosen?: string | undefined
}

/** The same results as a table with header cells. */
export function BarsTable({ bars, words }: { bars: readonly Bar[]; words: BarsWords }) {
  return (
    <table>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.option}</th>
          <th scope="col">{words.devices}</th>
          <th scope="col">{words.hands}</th>
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              <UserText text={bar.text} lang={bar.lang} />
              {bar.chosen && words.chosen && ` (${words.chosen})`}
            </th>
            <td>{bar.devices}</td>
            <td>{bar.hands}</td>
            <td>{bar.devices + bar.hands}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
