import { useNoun, usePresence } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Qr } from '../ui/qr.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useJoinInfo } from './join-info.ts'
import styles from './join-picture.module.css'

/** The way in: a large QR, and for those who type the address and the code. */
export function JoinPicture() {
  const t = useTexts('screen')
  const workshop = useNoun('workshop')
  const info = useJoinInfo()
  const { here } = usePresence()
  if (!workshop) return null
  const { about, status } = workshop
  return (
    <div className={styles.join}>
      <div className={styles.qr}>{info && <Qr value={info.url} title={t('join.qr')} />}</div>
      <div className={styles.words}>
        <h1 className={styles.title}>
          <UserText text={about.title} />
        </h1>
        <HowToJoin about={about} info={info} />
        {status === 'open' && (
          <p className={styles.here}>
            <strong>{here}</strong> {t('join.here', { count: here })}
          </p>
        )}
      </div>
    </div>
  )
}

interface HowToJoinProps {
  about: { network: string; networkPassword: string }
  info: { address: string; code: string } | null
}

function HowToJoin({ about, info }: HowToJoinProps) {
  const t = useTexts('screen')
  return (
    <>
      <p className={styles.how}>{t('join.scan')}</p>
      {info && (
        <dl className={styles.facts}>
          {about.network !== '' && <Fact name={t('join.network')} value={networkOf(about)} />}
          <Fact name={t('join.address')} value={info.address} />
          <Fact name={t('code')} value={info.code} strong />
        </dl>
      )}
    </>
  )
}

const networkOf = (about: HowToJoinProps['about']): string =>
  about.networkPassword === '' ? about.network : `${about.network} · ${about.networkPassword}`

function Fact({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd data-strong={strong || undefined}>
        <bdi dir="ltr">{value}</bdi>
      </dd>
    </div>
  )
}
