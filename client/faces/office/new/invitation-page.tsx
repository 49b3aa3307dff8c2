import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { BackLink } from '../back-link.tsx'
import { createWorkshop } from '../door.ts'
import { Frame } from '../frame.tsx'
import { useKeepFresh } from '../fresh.ts'
import { checked, type AboutErrors } from '../invitation/about.ts'
import { InvitationForm } from '../invitation/form.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { Sheet } from '../sheet.tsx'
import { keepFirstTables } from '../tables/first-tables.ts'
import { agendaOfDraft, forgetNewDraft, tablesOfDraft, useNewDraft, type NewDraft } from './draft.ts'
import styles from './new.module.css'

/** Second page of a new workshop: the invitation. Only its title must be there. */
export function InvitationPage() {
  const t = useTexts('office')
  const [draft, setDraft] = useNewDraft(useLanguage())
  const { create, busy, errors, refusal } = useCreate(draft)
  return (
    <Frame title={t('new.invitation.title')} back={<BackLink href="/office/new" text={t('new.back')} />}>
      <form
        noValidate
        className={styles.letter}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Sheet kicker={t('invitation')} label={t('invitation')}>
          <VisuallyHidden>
            <h1>{t('new.invitation.title')}</h1>
          </VisuallyHidden>
          <p className={styles.lead}>{t('new.invitation.text')}</p>
          <InvitationForm
            about={draft.about}
            errors={errors}
            onChange={(change) => setDraft((now) => ({ ...now, about: { ...now.about, ...change } }))}
          />
          {refusal && <Refused text={refusal} />}
          <div className={styles.foot}>
            <p className={styles.kept}>{t('new.kept')}</p>
            <Button type="submit" kind="primary" size="large" busy={busy}>
              {t('new.create')}
            </Button>
          </div>
        </Sheet>
      </form>
    </Frame>
  )
}

function useCreate(draft: NewDraft) {
  const t = useTexts('office')
  const [, go] = useLocation()
  const keepFresh = useKeepFresh()
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<AboutErrors>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const create = async () => {
    const agenda = agendaOfDraft(draft)
    const check = checked(draft.about)
    setErrors(check.ok ? {} : check.errors)
    setRefusal(check.ok ? null : t('new.check', { count: Object.keys(check.errors).length }))
    if (!check.ok || !agenda) return
    setBusy(true)
    const answer = await createWorkshop(check.about, agenda)
    setBusy(false)
    if (!answer.ok) return setRefusal(refusalText(t, answer.code))
    forgetNewDraft()
    keepFirstTables(answer.value.workshop, tablesOfDraft(draft))
    keepFresh(answer.value.workshop, answer.value.links, 'created')
    return go(`/office/${answer.value.workshop}`)
  }
  return { create, busy, errors, refusal }
}
