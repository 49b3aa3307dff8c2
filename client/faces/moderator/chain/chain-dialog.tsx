import { ArrowDown } from 'lucide-react'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useChainOf, useNaming, type Named } from './naming.ts'
import { useScreen } from '../stage/screen.ts'
import styles from './chain.module.css'

interface ChainOpener {
  open: (id: string | null) => void
}

const ChainContext = createContext<ChainOpener | null>(null)

export function useChain(): ChainOpener {
  const chain = use(ChainContext)
  if (!chain) throw new Error('the chain is used outside of ChainProvider')
  return chain
}

/** Where something came from and what came of it, step by step in both directions. */
export function ChainProvider({ children }: { children: ReactNode }) {
  const t = useTexts('moderator')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState<string | null>(null)
  const opener = useMemo<ChainOpener>(
    () => ({
      open: (id) => {
        setAt(id)
        setOpen(true)
      },
    }),
    [],
  )
  return (
    <ChainContext value={opener}>
      {children}
      <Dialog open={isOpen} title={t('chain.title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <ChainView at={at} onGo={setAt} />
      </Dialog>
    </ChainContext>
  )
}

function ChainView({ at, onGo }: { at: string | null; onGo: (id: string | null) => void }) {
  const t = useTexts('moderator')
  const chain = useChainOf()
  const naming = useNaming()
  const { show } = useScreen()
  const here = at === null ? null : naming(at)
  return (
    <>
      <Picker value={here?.id ?? ''} onChange={onGo} />
      {here && (
        <div className={styles.chain}>
          <Links
            title={t('chain.from')}
            none={t('chain.noFrom')}
            ids={chain.origins(here.id)}
            naming={naming}
            onGo={onGo}
          />
          <ArrowDown className={styles.arrow} aria-hidden />
          <p className={styles.here}>
            <span className={styles.kind}>{here.kind}</span>
            <UserText text={here.text} />
          </p>
          <ArrowDown className={styles.arrow} aria-hidden />
          <Links
            title={t('chain.to')}
            none={t('chain.noTo')}
            ids={chain.outcomes(here.id)}
            naming={naming}
            onGo={onGo}
          />
        </div>
      )}
      <Button onClick={() => show({ view: 'chain', focus: at })}>{t('chain.show')}</Button>
    </>
  )
}

interface LinksProps {
  title: string
  none: string
  ids: readonly string[]
  naming: (id: string) => Named | null
  onGo: (id: string) => void
}

function Links({ title, none, ids, naming, onGo }: LinksProps) {
  const found = ids.map(naming).filter((named) => named !== null)
  return (
    <section className={styles.links} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {found.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list}>
        {found.map(({ id, kind, text }) => (
          <li key={id}>
            <Button wide onClick={() => onGo(id)}>
              <span className={styles.kind}>{kind}</span> <UserText text={text} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Begins at what the method makes: cards are found through the islands they lie on. */
function Picker({ value, onChange }: { value: string; onChange: (id: string | null) => void }) {
  const t = useTexts('moderator')
  const naming = useNaming()
  const ids = [...useAll('cluster'), ...useAll('goal'), ...useAll('sketch')].map(({ id }) => id)
  const known = value === '' || ids.includes(value) ? ids : [value, ...ids]
  const options = known.map((id) => ({ value: id, text: nameOf(naming(id)) }))
  return (
    <Select
      label={t('chain.pick')}
      hint={options.length === 0 ? t('chain.empty') : undefined}
      value={value}
      options={[{ value: '', text: t('chain.pickNone') }, ...options]}
      onChange={(id) => onChange(id || null)}
    />
  )
}

const nameOf = (named: Named | null): string => (named ? `${named.kind}: ${named.text}` : '')
