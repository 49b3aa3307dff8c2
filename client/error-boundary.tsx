import { Component, type ReactNode } from 'react'
import { deviceLanguage } from './session/ticket.ts'
import { sorry as de } from './texts/de/sorry.ts'
import { sorry as en } from './texts/en/sorry.ts'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'

interface ErrorBoundaryState {
  broken: boolean
}

/**
 * The last net: a face that broke, or whose chunk could not be loaded in a hall without network. Its few words come with the
 * first chunk, because a catalogue might be what could not be loaded.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Sorry /> : this.props.children
  }
}

function Sorry() {
  const words = { de, en }[deviceLanguage()]
  return (
    <main>
      <EmptyState title={words.title} text={words.text}>
        <Button kind="primary" size="large" onClick={() => location.reload()}>
          {words.again}
        </Button>
      </EmptyState>
    </main>
  )
}
