import { useState } from 'react'
import type { Link, NewLink } from '../../../../shared/wire/http.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { CopyField } from '../copy-field.tsx'
import { renewLink, revokeLink } from '../door.ts'
import { useKeepFresh } from '../fresh.ts'
import { dayInWords, momentInWords } from '../invitation/day.ts'
import { Refused, refusalText } from '../refusal.tsx'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import styles from './workshop.module.css'

interface RoleLinkProps {
  workshop: string
  role: NewLink['role']
  /** The link that counts now, if there is one. */
  link: Link | undefined
  /** The same with its secret, while it may still be seen. */
  fresh: NewLink | undefined
  onChanged: (said: string) => void
}

/** The link of one role: copy while it is fresh, renew, revoke. */
export function RoleLink(props: RoleLinkProps) {
  const { role, link, fresh } = props
  const t = useTexts('office')
  const language = useLanguage()
  const name = t(`role.${role}`)
  const { asking, setAsking, refusal, busy, renew, revoke } = useTurning(props)
  useDroppedFocus(link?.id, `link-${role}`)
  return (
    <li className={styles.role}>
      <h3 className={styles.roleName}>{name}</h3>
      <p className={styles.soft}>{t(`role.${role}.hint`)}</p>
      {link && fresh?.id === link.id ? (
        <CopyField label={t('links.madeAt', { when: momentInWords(link.createdAt, language) })} value={fresh.url} />
      ) : (
        <p className={styles.soft}>
          {link ? t('links.madeAt', { when: momentInWords(link.createdAt, language) }) : t('links.none')}
        </p>
      )}
      {link && <LastUse link={link} />}
      <div className={styles.buttons}>
        <Button
          id={`link-${role}`}
          kind="quiet"
          aria-label={t(link ? 'links.renew.named' : 'links.create.named', { role: name })}
          onClick={() => (link ? setAsking('renew') : void renew())}
        >
          {t(link ? 'links.renew' : 'links.create')}
        </Button>
        {link && (
          <Button kind="quiet" aria-label={t('links.revoke.named', { role: name })} onClick={() => setAsking('revoke')}>
            {t('links.revoke')}
          </Button>
        )}
      </div>
      {refusal && <Refused text={refusal} />}
      {(['renew', 'revoke'] as const).map((act) => (
        <ConfirmDialog
          key={act}
          open={asking === act}
          title={t(`links.${act}.title`, { role: name })}
          confirmLabel={t(`links.${act}`)}
          cancelLabel={t('cancel')}
          dangerous
          busy={busy}
          onConfirm={() => void (act === 'renew' ? renew() : revoke())}
          onCancel={() => setAsking(null)}
        >
          <p>{t(`links.${act}.text`)}</p>
        </ConfirmDialog>
      ))}
    </li>
  )
}

/** By its number the audit log calls it. */
export function LastUse({ link: { number, usedOn } }: { link: Link }) {
  const t = useTexts('office')
  const language = useLanguage()
  const used = usedOn === null ? t('links.unused') : t('links.usedOn', { day: dayInWords(usedOn, language) })
  return (
    <p className={styles.soft}>
      {t('links.number', { number: String(number) })}, {used}
    </p>
  )
}

function useTurning({ workshop, role, link, onChanged }: RoleLinkProps) {
  const t = useTexts('office')
  const keepFresh = useKeepFresh()
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const settle = (code?: Parameters<typeof refusalText>[1]) => {
    setBusy(false)
    setAsking(null)
    setRefusal(code ? refusalText(t, code) : null)
  }
  const renew = async () => {
    setBusy(true)
    const answer = await renewLink(workshop, role)
    if (!answer.ok) return settle(answer.code)
    keepFresh(workshop, [answer.value], 'renewed')
    onChanged(t('links.renewed', { role: t(`role.${role}`) }))
    return settle()
  }
  const revoke = async () => {
    if (!link) return
    setBusy(true)
    const answer = await revokeLink(workshop, link.id)
    if (!answer.ok) return settle(answer.code)
    onChanged(t('links.revoked', { role: t(`role.${role}`) }))
    return settle()
  }
  return { asking, setAsking, refusal, busy, renew, revoke }
}
