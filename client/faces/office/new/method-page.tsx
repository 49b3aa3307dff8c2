import { ArrowRight, Users } from 'lucide-react'
import { useLocation } from 'wouter'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { methods } from '../../../../shared/methods/index.ts'
import type { Method } from '../../../../shared/methods/method.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { PhaseStrip } from '../agenda/phase-strip.tsx'
import { BackLink } from '../back-link.tsx'
import { Frame } from '../frame.tsx'
import { Sheet } from '../sheet.tsx'
import { agendaOfDraft, useNewDraft } from './draft.ts'
import { HallFields } from './hall-fields.tsx'
import { PickCard } from './pick-card.tsx'
import styles from './new.module.css'
import { VariantCards } from './variant-cards.tsx'

/** First page of a new workshop: how to work, and how much time there is. */
export function MethodPage() {
  const t = useTexts('office')
  const language = useLanguage()
  const [draft, setDraft] = useNewDraft(language)
  const [, go] = useLocation()
  const agenda = agendaOfDraft(draft)
  const choose = (method: Method) => {
    setDraft({ ...draft, method: method.id, variant: method.variants[0]?.id ?? '', tables: null })
  }
  return (
    <Frame title={t('new.title')} back={<BackLink href="/office" text={t('workshop.back')} />}>
      <div className={styles.letter}>
        <Sheet kicker={t('new.title')} label={t('new.method.title')}>
          <h1 className={styles.title}>{t('new.method.title')}</h1>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('new.method')}</legend>
            <div className={styles.cards}>
              {methods.map((method) => (
                <PickCard
                  key={method.id}
                  name="method"
                  title={inLanguage(method.name, language)}
                  checked={method.id === draft.method}
                  onPick={() => choose(method)}
                >
                  <span>{inLanguage(method.summary, language)}</span>
                  <span className={styles.people}>
                    <Users aria-hidden /> {t('new.people', { from: method.people.from, to: method.people.to })}
                  </span>
                </PickCard>
              ))}
            </div>
          </fieldset>
          <VariantCards draft={draft} onPick={(variant) => setDraft({ ...draft, variant })} />
          <HallFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
          {agenda && <PhaseStrip agenda={agenda} />}
          <div className={styles.foot}>
            <Button
              kind="primary"
              size="large"
              icon={<ArrowRight aria-hidden />}
              onClick={() => go('/office/new?page=invitation')}
            >
              {t('new.next')}
            </Button>
          </div>
        </Sheet>
      </div>
    </Frame>
  )
}
