import { TextsProvider, useLanguage } from '../../../texts/texts.tsx'
import { Frame, type Speaking } from '../frame.tsx'
import { SelfTest } from './self-test.tsx'

/** D20: whether this phone will work in this hall; no login, and nothing of it leaves the phone. */
export default function TestPage({ onLanguage }: Speaking) {
  return (
    <Frame onLanguage={onLanguage}>
      <TextsProvider area="test" language={useLanguage()}>
        <SelfTest />
      </TextsProvider>
    </Frame>
  )
}
