import { Database, DoorOpen, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { NoticeText } from '../../../notice/notice-text.tsx'
import { useNoun } from '../../../session/react.tsx'
import { TextsProvider, useLanguage, useTexts } from '../../../texts/texts.tsx'
import phone from '../phone.module.css'
import styles from './own.module.css'
import { Leave } from './leave.tsx'
import { MyData } from './my-data.tsx'

const also = ['phone', 'notice'] as const

/** What happens with my words, what is here of me, and the way out; always within reach (P2, P5, P8). */
export function Private() {
  const address = useNoun('workshop')?.about.address ?? 'du'
  return (
    <TextsProvider area="data" also={also} language={useLanguage()} address={address}>
      <Parts />
    </TextsProvider>
  )
}

function Parts() {
  const t = useTexts('data')
  const notice = useTexts('notice')
  const told = useNoun('notice')
  return (
    <div className={phone.tight}>
      {told && (
        <Fold icon={<ShieldCheck aria-hidden />} title={notice('notice.title')}>
          <NoticeText notice={told} />
        </Fold>
      )}
      <Fold icon={<Database aria-hidden />} title={t('data.title')}>
        <MyData />
      </Fold>
      <Fold icon={<DoorOpen aria-hidden />} title={t('leave.title')}>
        <Leave />
      </Fold>
    </div>
  )
}

function Fold({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <details className={phone.tight}>
      <summary className={phone.summary}>
        {icon}
        {title}
      </summary>
      <div className={styles.fold}>{children}</div>
    </details>
  )
}
