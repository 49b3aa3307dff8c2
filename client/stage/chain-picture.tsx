import { titleOf } from '../../shared/domain/sketch.ts'
import { useAll } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './chain-picture.module.css'

interface Link {
  id: string
  text: string
  from: string[]
}

/** The way of the evening in four columns; what hangs together says by number what it came from. */
export function ChainPicture() {
  const t = useTexts('screen')
  const points = useAll('cluster').filter((cluster) => cluster.chosen)
  const goals = useAll('goal')
  const sketches = useAll('sketch').filter((sketch) => !sketch.removed)
  const columns: { accent: string; title: string; sign: string; links: Link[] }[] = [
    {
      accent: 'criticism',
      title: t('chain.points'),
      sign: 'K',
      links: points.map(({ id, name }) => ({ id, text: name, from: [] })),
    },
    {
      accent: 'turn',
      title: t('chain.goals'),
      sign: 'Z',
      links: goals.map(({ id, text, cluster }) => ({ id, text, from: cluster ? [cluster] : [] })),
    },
    ...(['utopia', 'project'] as const).map((form) => ({
      accent: form === 'utopia' ? 'utopia' : 'realization',
      title: t(`chain.${form}`),
      sign: form === 'utopia' ? 'U' : 'P',
      links: sketches
        .filter((one) => one.form === form)
        .map((one) => ({ id: one.id, text: titleOf(one), from: one.from })),
    })),
  ]
  const names = new Map(columns.flatMap(({ sign, links }) => links.map(({ id }, at) => [id, `${sign}${at + 1}`])))
  return (
    <div className={styles.chain}>
      {columns.map(({ accent, title, links }) => (
        <section key={title} data-accent={accent}>
          <h2>{title}</h2>
          <ul>
            {links.map((link) => (
              <li key={link.id}>
                <b>{names.get(link.id)}</b>
                <UserText text={link.text} />
                <Origins from={link.from.map((id) => names.get(id)).filter((name) => name !== undefined)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Origins({ from }: { from: string[] }) {
  const t = useTexts('screen')
  return from.length > 0 && <small>{t('chain.from', { names: from.join(', ') })}</small>
}
