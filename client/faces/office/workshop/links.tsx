import { ScrollText } from 'lucide-react'
import { useCallback } from 'react'
import { linkRoles, type Link, type NewLink } from '../../../../shared/wire/http.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { loadLinks } from '../door.ts'
import { useFresh } from '../fresh.ts'
import { LinkButton } from '../link-button.tsx'
import { momentInWords } from '../invitation/day.ts'
import { useSay } from '../say.ts'
import { Unloaded } from '../refusal.tsx'
import { useLoaded } from '../use-loaded.ts'
import { HostLinks } from './host-links.tsx'
import { Part } from './part.tsx'
import { RoleLink } from './role-link.tsx'
import styles from './workshop.module.css'

/** The keys of the roles: a secret is seen once, when it is made (S5). */
export function Links({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const { answer, again } = useLoaded(useCallback(() => loadLinks(workshop), [workshop]))
  // Those made with the workshop are handed over at the head of the page.
  const fresh = useFresh(workshop).filter((link) => link.from === 'renewed')
  const say = useSay()
  const changed = (text: string) => {
    say(text)
    void again()
  }
  return (
    <Part id="links" title={t('links')}>
      <p className={styles.soft}>{t('links.text')}</p>
      {answer?.ok === false && <Unloaded code={answer.code} onAgain={() => void again()} />}
      {answer?.ok && (
        <>
          <ul className={styles.roles}>
            {linkRoles.map((role) => (
              <RoleLink
                key={role}
                workshop={workshop}
                role={role}
                link={current(answer.value.links, role)}
                fresh={fresh.find((link) => link.role === role)}
                onChanged={changed}
              />
            ))}
          </ul>
          <Earlier links={answer.value.links} />
        </>
      )}
      <HostLinks workshop={workshop} links={answer?.ok ? answer.value.links : []} onChanged={changed} />
      <div className={styles.role}>
        <h3 className={styles.roleName}>{t('audit')}</h3>
        <p className={styles.soft}>{t('audit.text')}</p>
        <LinkButton href={`/office/${workshop}/audit`} icon={<ScrollText aria-hidden />}>
          {t('audit.open')}
        </LinkButton>
      </div>
    </Part>
  )
}

const current = (links: readonly Link[], role: NewLink['role']): Link | undefined =>
  links.findLast((link) => link.role === role && link.revokedAt === null)

function Earlier({ links }: { links: readonly Link[] }) {
  const t = useTexts('office')
  const language = useLanguage()
  // Each printing of the hosts' sheets ends one for every table: who did it says the audit log.
  const revoked = links.flatMap(({ id, number, role, createdAt, revokedAt }) =>
    revokedAt === null || role === 'host' ? [] : [{ id, number, role, createdAt, revokedAt }],
  )
  if (revoked.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary>{t('links.earlier')}</summary>
      <ul>
        {revoked.map((link) => (
          <li key={link.id}>
            <strong>{t(`role.${link.role}`)}</strong> ({t('links.number', { number: String(link.number) })}):{' '}
            {t('links.madeAt', { when: momentInWords(link.createdAt, language) })},{' '}
            {t('links.revokedAt', { when: momentInWords(link.revokedAt, language) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
