import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import type { Language } from '../../../shared/domain/language.ts'
import { deviceLanguage, keepLanguage } from '../../session/ticket.ts'
import { TextsProvider } from '../../texts/texts.tsx'
import { AuditPage, HouseAuditPage } from './audit/audit-page.tsx'
import { ChooseLanguage } from './choose-language.ts'
import { FreshContext, withFresh, type FreshLink, type FreshLinks } from './fresh.ts'
import { ListPage } from './list/list-page.tsx'
import { NewPage } from './new/new-page.tsx'
import { paperOf } from './print/kinds.ts'
import { PrintPage } from './print/print-page.tsx'
import { WorkshopPage } from './workshop/workshop-page.tsx'

const withOthers = ['tables', 'hall', 'notice', 'privacy'] as const

/** The organizer's desk: before the event and after it. */
export default function Office() {
  const [language, setLanguage] = useState(deviceLanguage)
  const choose = useCallback((chosen: Language) => {
    keepLanguage(chosen)
    setLanguage(chosen)
  }, [])
  useEffect(() => {
    document.documentElement.dataset.surface = 'desk'
  }, [])
  return (
    <TextsProvider area="office" also={withOthers} language={language}>
      <ChooseLanguage value={choose}>
        <FreshLinksProvider>
          <Switch>
            <Route path="/office" component={ListPage} />
            <Route path="/office/audit" component={HouseAuditPage} />
            <Route path="/office/new" component={NewPage} />
            <Route path="/office/:workshop/print/:kind?">
              {({ workshop, kind }) => <PrintPage key={workshop} workshop={workshop} kind={paperOf(kind)} />}
            </Route>
            <Route path="/office/:workshop/audit">
              {({ workshop }) => <AuditPage key={workshop} workshop={workshop} />}
            </Route>
            <Route path="/office/:workshop">
              {({ workshop }) => <WorkshopPage key={workshop} workshop={workshop} />}
            </Route>
          </Switch>
        </FreshLinksProvider>
      </ChooseLanguage>
    </TextsProvider>
  )
}

function FreshLinksProvider({ children }: { children: ReactNode }) {
  const [links, setLinks] = useState<FreshLinks>({})
  const fresh = useMemo(
    () => ({
      links,
      keep: (workshop: string, more: readonly FreshLink[]) => setLinks((now) => withFresh(now, workshop, more)),
      forget: (workshop: string) => setLinks((now) => ({ ...now, [workshop]: [] })),
    }),
    [links],
  )
  return <FreshContext value={fresh}>{children}</FreshContext>
}
