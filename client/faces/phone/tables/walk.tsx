import { Volume2, VolumeOff, Info as InfoSign } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useNoun } from '../../../session/react.tsx'
import colours from '../../../tables/sign-colours.module.css'
import { signOf } from '../../../../shared/domain/table-sign.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { UserText } from '../../../ui/user-text.tsx'
import { Clock } from '../clock.tsx'
import { useOpenInfo } from '../open-info.ts'
import type { Walk } from './moment.ts'
import { useSound } from './sound.ts'
import { HostName, TableLanguage } from './table-line.tsx'
import { useWayWords } from './way-words.ts'
import { Way } from './way.tsx'
import styles from './walk.module.css'

interface WalkScreenProps {
  step: Step
  walk: Walk
  table: TableView
  onArrive: () => void
  /** In `free`: back to the choice. */
  onChoose?: (() => void) | undefined
}

/** The whole phone is the next table: to be held up, and to be read from an arm's length while walking. */
export function WalkScreen({ step, walk, table, onArrive, onChoose }: WalkScreenProps) {
  const t = useTexts('seat')
  const { number } = table
  return (
    <section className={classNames(styles.walk, colours[signOf(number).colour])} data-covers aria-labelledby="walk">
      <div className={styles.ground}>
        <p className={styles.round}>
          <RoundWords step={step} walk={walk} />
        </p>
        <div className={styles.sign}>
          <TableSign number={number} size="huge" />
        </div>
        <Called table={table} walk={walk} />
      </div>
      <div className={styles.paper}>
        <div className={styles.way}>
          <Way walk={walk} table={table} />
          <Clock />
        </div>
        {walk.late && (
          <Button kind="primary" size="large" wide onClick={onArrive}>
            {t('walk.there')}
          </Button>
        )}
        {onChoose && (
          <Button wide onClick={onChoose}>
            {t('choose.other')}
          </Button>
        )}
        <Foot />
      </div>
    </section>
  )
}

function RoundWords({ step, walk }: Pick<WalkScreenProps, 'step' | 'walk'>) {
  const t = useTexts('tables')
  return <>{t('round.of', { number: walk.round + 1, count: step.seating?.questions.length ?? 1 })}</>
}

function Called({ table, walk }: Pick<WalkScreenProps, 'table' | 'walk'>) {
  const t = useTexts('tables')
  const words = useTableWords()
  const way = useWayWords()
  const needsAccess = useNoun('me')?.accessible ?? false
  return (
    <div className={styles.words}>
      <h1 className={styles.title} id="walk">
        <span className={styles.kicker}>{way.kicker(walk)}</span> {words.short(table)}
      </h1>
      {table.name !== '' && (
        <p className={styles.name}>
          <UserText text={table.name} />
        </p>
      )}
      {table.theme !== '' && (
        <p className={styles.theme}>
          <UserText text={table.theme} />
        </p>
      )}
      <p className={styles.note}>{words.sign(table)}</p>
      {table.hostName !== '' && (
        <p className={styles.note}>
          <HostName table={table} />
        </p>
      )}
      {table.language !== null && (
        <p className={styles.note}>
          <TableLanguage table={table} />
        </p>
      )}
      {needsAccess && table.accessible && <p className={styles.note}>{t('accessible')}</p>}
    </div>
  )
}

function Foot() {
  const t = useTexts('seat')
  const words = useTexts('phone')
  const [on, turn] = useSound()
  const openInfo = useOpenInfo()
  return (
    <div className={styles.foot}>
      <Button kind="quiet" icon={on ? <Volume2 aria-hidden /> : <VolumeOff aria-hidden />} onClick={() => turn(!on)}>
        {on ? t('gong.on') : t('gong.off')}
      </Button>
      <Button kind="quiet" icon={<InfoSign aria-hidden />} onClick={openInfo} aria-haspopup="dialog">
        {words('info')}
      </Button>
    </div>
  )
}
