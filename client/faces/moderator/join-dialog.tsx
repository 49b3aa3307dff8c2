import type { About } from '../../../shared/domain/about.ts'
import { useJoinInfo } from '../../stage/join-info.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Qr } from '../../ui/qr.tsx'
import { useScreen } from './stage/screen.ts'
import styles from './join-dialog.module.css'

interface JoinDialogProps {
  open: boolean
  onClose: () => void
  about: About
}

/** How people get in: the wall shows the QR code, here stand the address and the network for whoever asks. */
export function JoinDialog({ open, onClose, about }: JoinDialogProps) {
  const t = useTexts('moderator')
  const { show } = useScreen()
  const info = useJoinInfo()
  const showJoin = () => {
    show({ view: 'join', focus: null })
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('join.title')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={showJoin}>
          {t('join.show')}
        </Button>
      }
    >
      <p>{t('join.text')}</p>
      {info && (
        <div className={styles.qr}>
          <Qr value={info.url} title={t('join.qr')} />
        </div>
      )}
      <dl className={styles.facts}>
        {info && <Fact name={t('join.address')} text={info.address} />}
        {info && <Fact name={t('join.code')} text={info.code} />}
        {about.network && <Fact name={t('join.network')} text={about.network} />}
        {about.networkPassword && <Fact name={t('join.password')} text={about.networkPassword} />}
      </dl>
    </Dialog>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  )
}
