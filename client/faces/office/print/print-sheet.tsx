import type { About } from '../../../../shared/domain/about.ts'
import type { JoinInfo } from '../../../../shared/wire/http.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './print.module.css'
import { networkCode } from './network-code.ts'
import { useWordsIn, type Speak } from './words.ts'

interface PrintSheetProps {
  about: About
  join: JoinInfo
}

/** One page A4, black on white: a QR code that is read across a table, and the way in for who has no camera. */
export function PrintSheet({ about, join }: PrintSheetProps) {
  const spoken = useWordsIn(about.languages)
  const t = useTexts('office')
  if (!spoken) return null
  const words = (key: Parameters<Speak>[0]) => [...new Set(spoken.map((each) => each.t(key)))].join(' · ')
  const { address } = join
  return (
    <article className={styles.sheet} data-languages={spoken.length}>
      <header className={styles.head}>
        <p className={styles.kicker}>{words('print.head')}</p>
        <h1 className={styles.title}>
          <UserText text={about.title} />
        </h1>
      </header>
      <div className={styles.qr}>
        <Qr value={join.url} title={t('join.qr')} />
      </div>
      <div className={styles.typed}>
        <p className={styles.address} translate="no">
          {address}
        </p>
        <p className={styles.codeLine}>
          {words('print.code')}
          <strong className={styles.code} translate="no">
            {join.code}
          </strong>
        </p>
      </div>
      <div className={styles.ways}>
        {spoken.map(({ language, t: say }) => (
          <ol key={language} lang={language} className={styles.way}>
            <li>{about.network ? say('print.one', { network: about.network }) : say('print.one.any')}</li>
            <li>{say('print.two')}</li>
            <li>{say('print.three', { address })}</li>
          </ol>
        ))}
      </div>
      {about.network && <Network about={about} words={words} />}
    </article>
  )
}

interface NetworkProps {
  about: About
  words: (key: Parameters<Speak>[0]) => string
}

function Network({ about, words }: NetworkProps) {
  const t = useTexts('office')
  return (
    <footer className={styles.network}>
      <div className={styles.networkQr}>
        <Qr
          value={networkCode(about.network, about.networkPassword)}
          title={t('print.networkQr', { network: about.network })}
        />
      </div>
      <dl className={styles.networkWords}>
        <div>
          <dt>{words('print.network')}</dt>
          <dd translate="no">
            <UserText text={about.network} />
          </dd>
        </div>
        {about.networkPassword && (
          <div>
            <dt>{words('print.password')}</dt>
            <dd translate="no">
              <UserText text={about.networkPassword} />
            </dd>
          </div>
        )}
      </dl>
    </footer>
  )
}
