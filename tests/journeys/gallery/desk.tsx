import { Ellipsis, FolderInput, Play } from 'lucide-react'
import { useState } from 'react'
import { accents } from '../../../client/ui/accent.ts'
import type { Accent } from '../../../client/ui/accent.ts'
import { Bars } from '../../../client/ui/bars.tsx'
import { Brand } from '../../../client/ui/brand.tsx'
import { Button } from '../../../client/ui/button.tsx'
import { Card } from '../../../client/ui/card.tsx'
import { Checkbox } from '../../../client/ui/checkbox.tsx'
import { Dots } from '../../../client/ui/dots.tsx'
import { Island } from '../../../client/ui/island.tsx'
import { Menu } from '../../../client/ui/menu.tsx'
import { Panel } from '../../../client/ui/panel.tsx'
import { PhaseBadge } from '../../../client/ui/phase-badge.tsx'
import { Tag } from '../../../client/ui/tag.tsx'
import { TimerRing } from '../../../client/ui/timer-ring.tsx'
import { Controls } from './controls.tsx'
import styles from './gallery.module.css'
import { bars, barsWords, cards, phases } from './samples.ts'

const places = [
  { id: 'a', text: 'Wege bei Nacht' },
  { id: 'b', text: 'Orte zum Bleiben' },
  { id: 'c', text: 'Neue Themeninsel' },
]

export function Desk({ accent }: { accent: Accent }) {
  const [held, setHeld] = useState(true)
  return (
    <main className={styles.desk}>
      <div className={styles.between}>
        <h1 className={styles.brand}>
          <Brand name="Tischwechsel" />
        </h1>
        <div className={styles.row}>
          {accents.map((each) => (
            <PhaseBadge key={each} accent={each} name={phases[each].name} size="small" />
          ))}
        </div>
      </div>
      <div className={styles.columns}>
        <Panel title="Ablauf">
          <Button kind="primary" size="large" wide icon={<Play aria-hidden />}>
            Weiter: Punkte kleben
          </Button>
          <div className={styles.row}>
            <TimerRing remaining={252} total={600} state="running" stateText="noch" label="Restzeit" />
            <TimerRing remaining={252} total={600} state="paused" stateText="angehalten" label="Restzeit" />
            <TimerRing remaining={41} total={600} state="last-minute" stateText="letzte Minute" label="Restzeit" />
            <TimerRing remaining={0} total={600} state="over" stateText="Zeit ist um" label="Restzeit" />
          </div>
        </Panel>
        <Panel title="Wand" surface="wall" actions={<Tag text="auf der Leinwand" tone="accent" />}>
          <Card kind="heading" text={phases[accent].prompt} />
          <div className={styles.cards}>
            <Card text={cards[0]} number={12} numberLabel="Karte 12" tags={['im Namen von']} selected>
              <Menu
                label="Verschieben nach"
                icon={<FolderInput aria-hidden />}
                items={places}
                onSelect={() => undefined}
              />
            </Card>
            <Card text={cards[4]} sign={{ mark: '+', label: 'Stärke' }} tags={['verspätet']} />
            <Card kind="comment" text="Aber wer bezahlt das?" />
          </div>
          <Island
            name="Wege bei Nacht"
            countLabel="3 Karten"
            actions={
              <Menu
                iconOnly
                label="Mehr zu Wege bei Nacht"
                icon={<Ellipsis />}
                items={places}
                onSelect={() => undefined}
              />
            }
          >
            <Card text={cards[2]}>
              <Dots count={5} label="5 Punkte" />
            </Card>
            <Card text={cards[1]}>
              <Dots count={23} label="23 Punkte" />
            </Card>
            <Card text={cards[3]} lang="ar" />
          </Island>
          <Checkbox
            label="Karten erst nach Durchsicht zeigen"
            checked={held}
            onChange={setHeld}
            hint="Du gibst jede frei."
          />
        </Panel>
        <Panel title="Ergebnis">
          <Bars bars={bars} words={barsWords} />
        </Panel>
        <Controls />
      </div>
    </main>
  )
}
