import { useNoun } from '../../../session/react.tsx'
import { Stage } from '../../../stage/stage.tsx'
import { TextsProvider } from '../../../texts/texts.tsx'
import styles from './preview.module.css'

const withTables = ['tables'] as const

/** The projector's picture itself, small, in the projector's words. It cannot be touched and is not read aloud: a line beside it tells it. */
export function Preview() {
  const about = useNoun('workshop')?.about
  const language = about?.languages[0] ?? 'de'
  return (
    <div className={styles.preview} lang={language} aria-hidden inert>
      <TextsProvider area="screen" also={withTables} language={language} address={about?.address ?? 'du'}>
        <Stage />
      </TextsProvider>
    </div>
  )
}
