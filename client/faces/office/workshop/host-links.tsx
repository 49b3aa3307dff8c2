import { SquareUserRound } from 'lucide-react'
import { useState } from 'react'
import type { TableView } from '../../../../shared/views/nouns.ts'
import type { Link } from '../../../../shared/wire/http.ts'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { usePlace } from '../../../tables/place.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { revokeLink } from '../door.ts'
import { LinkButton } from '../link-button.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import { LastUse } from './role-link.tsx'
import styles from './workshop.module.css'

interface HostLinksProps {
  workshop: string
  links: readonly Link[]
  onChanged: (said: string) => void
}

/** Hosts' links are made with the sheets that are laid on their tables; here each can be ended by itself (S5). */
export function HostLinks({ workshop, links, onChanged }: HostLinksProps) {
  const t = useTexts('office')
  const place = usePlace()
  const tables = useTables()
  if (tables.length === 0) return null
  // What the table says and what the list says may come one after the other: both have to agree.
  const rows = tables.map((table) => ({ table, link: links.find((one) => one.id === table.link && isValid(one)) }))
  const valid = rows.filter(({ link }) => link !== undefined).length
  return (
    <div className={styles.role}>
      <h3 className={styles.roleName}>{t('links.hosts')}</h3>
      <p className={styles.soft}>{t('links.hosts.text', { place })}</p>
      {links.some(({ role }) => role === 'host') && (
        <details className={styles.earlier}>
          <summary id="links-hosts">{t('links.hosts.list', { count: valid })}</summary>
          <ul className={styles.hosts}>
            {rows.map(({ table, link }) => (
              <HostLink key={table.id} workshop={workshop} table={table} link={link} onChanged={onChanged} />
            ))}
          </ul>
        </details>
      )}
      <LinkButton href={`/office/${workshop}/print/hosts`} icon={<SquareUserRound aria-hidden />}>
        {t('paper.hosts', { place })}
      </LinkButton>
    </div>
  )
}

const isValid = ({ revokedAt }: Link): boolean => revokedAt === null

interface HostLinkProps extends Omit<HostLinksProps, 'links'> {
  table: TableView
  link: Link | undefined
}

function HostLink({ workshop, table, link, onChanged }: HostLinkProps) {
  const t = useTexts('office')
  const { full } = useTableWords()
  const role = full(table)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  // The table may say that its link is gone while the dialog is still open.
  useDroppedFocus(`${link?.id ?? ''} ${asking}`, 'links-hosts')
  const revoke = async () => {
    if (!link) return
    setBusy(true)
    const answer = await revokeLink(workshop, link.id)
    setBusy(false)
    setAsking(false)
    setRefusal(answer.ok ? null : refusalText(t, answer.code))
    if (answer.ok) onChanged(t('links.revoked', { role }))
  }
  return (
    <li className={styles.host}>
      <div>
        <strong className={styles.hostName}>{role}</strong>
        {link ? <LastUse link={link} /> : <p className={styles.soft}>{t('links.none')}</p>}
      </div>
      {link && (
        <Button kind="quiet" aria-label={t('links.revoke.named', { role })} onClick={() => setAsking(true)}>
          {t('links.revoke')}
        </Button>
      )}
      {refusal && <Refused text={refusal} />}
      <ConfirmDialog
        open={asking}
        title={t('links.revoke.title', { role })}
        confirmLabel={t('links.revoke')}
        cancelLabel={t('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void revoke()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('links.revoke.host.text')}</p>
      </ConfirmDialog>
    </li>
  )
}
