import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { SavedMark } from '../saved-mark.tsx'
import { useSay } from '../say.ts'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import { InvitationView } from '../invitation/view.tsx'
import { Sheet } from '../sheet.tsx'
import { InvitationEditor } from './invitation-editor.tsx'
import { useInvitationDraft } from './invitation-draft.ts'

/** The invitation: read as its readers get it, changed in the same place. */
export function InvitationSheet({ about }: { about: About }) {
  const t = useTexts('office')
  const { draft, setDraft } = useInvitationDraft(about)
  const say = useSay()
  const [done, setDone] = useState(false)
  useDroppedFocus(draft !== null, 'invitation-title', 'invitation-edit')
  const begin = () => {
    setDone(false)
    setDraft({ about, base: about })
  }
  const edit = (
    <Button id="invitation-edit" icon={<PencilLine aria-hidden />} onClick={begin}>
      {t('invitation.edit')}
    </Button>
  )
  return (
    <Sheet id="invitation" kicker={t('invitation')} label={t('invitation')} actions={draft ? undefined : edit}>
      {draft ? (
        <InvitationEditor
          draft={draft}
          live={about}
          onChange={setDraft}
          onSaved={() => {
            setDraft(null)
            setDone(true)
            say(t('invitation.saved'))
          }}
        />
      ) : (
        <>
          {done && <SavedMark text={t('invitation.saved')} />}
          <InvitationView about={about} />
        </>
      )}
    </Sheet>
  )
}
