import type { Accent } from '../../../client/ui/accent.ts'
import { Bars } from '../../../client/ui/bars.tsx'
import { Brand } from '../../../client/ui/brand.tsx'
import { Card } from '../../../client/ui/card.tsx'
import { Dots } from '../../../client/ui/dots.tsx'
import { Island } from '../../../client/ui/island.tsx'
import { PhaseBadge } from '../../../client/ui/phase-badge.tsx'
import { Prompt } from '../../../client/ui/prompt.tsx'
import { Qr } from '../../../client/ui/qr.tsx'
import { TimerRing } from '../../../client/ui/timer-ring.tsx'
import styles from './gallery.module.css'
import { bars, barsWords, cards, phases } from './samples.ts'

export function Screen({ accent }: { accent: Accent }) {
  const phase = phases[accent]
  return (
    <main className={styles.wall}>
      <section className={styles.page}>
        <div className={styles.between}>
          <PhaseBadge accent={accent} name={phase.name} size="screen" />
          <Brand name="Tischwechsel" />
        </div>
        <div className={styles.between}>
          <Prompt text={phase.prompt} rule={phase.rule} />
          <TimerRing size="screen" remaining={252} total={600} state="running" stateText="noch" label="Restzeit" />
        </div>
        <div className={styles.cards}>
          {cards.slice(0, 5).map((text, place) => (
            <Card
              key={text}
              size="screen"
              text={text}
              number={place + 1}
              kind={place === 1 ? 'comment' : 'statement'}
            />
          ))}
          <div className={styles.code}>
            <Qr value="https://beispiel.de/j/K7PX" title="Mit dem Telefon mitmachen" />
          </div>
        </div>
      </section>
      <section className={styles.page}>
        <div className={styles.islands}>
          <Island name="Wege bei Nacht" countLabel="2 Karten" level={2}>
            <Card size="screen" text={cards[0]}>
              <Dots count={7} label="7 Punkte" />
            </Card>
            <Card size="screen" text={cards[2]} />
          </Island>
          <Island name="Orte zum Bleiben" countLabel="2 Karten" level={2}>
            <Card size="screen" text={cards[1]} />
            <Card size="screen" text={cards[3]} lang="ar" />
          </Island>
        </div>
      </section>
      <section className={styles.page}>
        <Bars bars={bars} words={barsWords} />
      </section>
    </main>
  )
}
