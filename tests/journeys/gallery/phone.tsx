import { Check, Clock, Send } from 'lucide-react'
import { useState } from 'react'
import type { Accent } from '../../../client/ui/accent.ts'
import { Button } from '../../../client/ui/button.tsx'
import { Card } from '../../../client/ui/card.tsx'
import { DotPicker } from '../../../client/ui/dot-picker.tsx'
import { EmptyState } from '../../../client/ui/empty-state.tsx'
import { Notice } from '../../../client/ui/notice.tsx'
import { PhaseBadge } from '../../../client/ui/phase-badge.tsx'
import { Prompt } from '../../../client/ui/prompt.tsx'
import { RadioGroup } from '../../../client/ui/radio-group.tsx'
import { TextArea } from '../../../client/ui/text-area.tsx'
import { TimerRing } from '../../../client/ui/timer-ring.tsx'
import styles from './gallery.module.css'
import { cards, phases } from './samples.ts'

const leftLabel = (left: number) => `noch ${left} Zeichen`

export function Phone({ accent }: { accent: Accent }) {
  const [text, setText] = useState('')
  const [given, setGiven] = useState(3)
  const [language, setLanguage] = useState('de')
  const phase = phases[accent]
  return (
    <main className={styles.phone}>
      <div className={styles.between}>
        <PhaseBadge accent={accent} name={phase.name} position="Phase 2 von 6" />
        <TimerRing size="small" remaining={252} total={600} state="running" stateText="noch" label="Restzeit" />
      </div>
      <Prompt text={phase.prompt} rule={phase.rule} />
      <TextArea
        label="Deine Karte"
        value={text}
        onChange={setText}
        limit={60}
        leftLabel={leftLabel}
        hint="Ein Gedanke je Karte."
      />
      <Button kind="primary" size="large" wide icon={<Send aria-hidden />}>
        Karte anpinnen
      </Button>
      <h2>Meine Karten</h2>
      <Card
        size="phone"
        text={cards[0]}
        number={12}
        state={{ text: 'Hängt an der Wand.', icon: <Check aria-hidden />, tone: 'good' }}
      />
      <Card
        size="phone"
        text={cards[2]}
        state={{ text: 'Wartet auf das Netz. Nichts geht verloren.', icon: <Clock aria-hidden />, tone: 'warn' }}
      />
      <Card size="phone" kind="comment" text="Aber wer bezahlt das?" />
      <Card size="phone" text={cards[3]} lang="ar" />
      <h2>Punkte kleben</h2>
      <DotPicker
        text="Wege bei Nacht"
        detail="5 Karten"
        given={given}
        remaining={5 - given}
        givenLabel={`${given} Punkte`}
        addLabel="Punkt auf Wege bei Nacht kleben"
        removeLabel="Punkt von Wege bei Nacht lösen"
        onChange={setGiven}
      />
      <DotPicker
        text={cards[2]}
        given={0}
        remaining={0}
        givenLabel="kein Punkt"
        addLabel="Punkt auf Straßen kleben"
        removeLabel="Punkt von Straßen lösen"
        onChange={setGiven}
      />
      <Notice kind="warn" word="Achtung:">
        Du bist gerade ohne Netz. Schreib ruhig weiter.
      </Notice>
      <RadioGroup
        label="Sprache"
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'de', text: 'Deutsch' },
          { value: 'en', text: 'English', lang: 'en', hint: 'Alle Texte auf Englisch' },
        ]}
      />
      <EmptyState
        title="Noch keine Karten"
        text="Schreib oben deinen ersten Gedanken. Er hängt gleich danach an der Wand."
      />
    </main>
  )
}
