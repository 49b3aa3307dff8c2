import { TablesEditor } from '../../../tables/editor/tables-editor.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { usePlaceTexts } from './words.ts'

/** Tables are set up and changed here, also while people sit at them. */
export function SetupPage() {
  const t = usePlaceTexts()
  return (
    <Panel title={t('rounds.page.setup')} level={3}>
      <TablesEditor />
    </Panel>
  )
}
