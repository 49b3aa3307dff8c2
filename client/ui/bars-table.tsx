import type { Bar, BarsWords } from './bars.tsx'
import { UserText } from './user-text.tsx'

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
