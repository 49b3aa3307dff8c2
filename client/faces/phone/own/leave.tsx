import { useState } from 'react'
import { forgetWorkshop } from '../../../session/leave.ts'
import { useOutbox, useSession } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import phone from '../phone.module.css'

/** P5: takes everything of this workshop off the device; what has not arrived would be lost, so that is said first. */
export function Leave() {
  const t = useTexts('data')
  const words = useTexts('phone')
  const session = useSession()
  const waiting = useOutbox().filter(({ state }) => state === 'waiting').length
  const [sure, setSure] = useState(false)
  const leave = async () => {
    const { workshop } = session
    session.close()
    await forgetWorkshop(workshop)
    // A page of its own, so that nothing of what it held in memory is left.
    location.replace('/')
  }
  return (
    <div className={phone.stack}>
      <p className={phone.plain}>{t('leave.text')}</p>
      {waiting > 0 && (
        <Notice kind="warn" word={words('careful')}>
          {t('leave.waiting', { count: waiting })}
        </Notice>
      )}
      {sure ? (
        <span className={phone.row}>
          <Button onClick={() => setSure(false)}>{t('leave.no')}</Button>
          <Button kind="danger" onClick={() => void leave()}>
            {t('leave.yes')}
          </Button>
        </span>
      ) : (
        <Button onClick={() => setSure(true)}>{t('leave.title')}</Button>
      )}
    </div>
  )
}
