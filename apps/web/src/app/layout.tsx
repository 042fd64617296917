import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { ContextLink } from '../components/context-link.tsx'
import { Emblem } from '../components/emblem.tsx'
import { KeyHelp } from '../components/key-help.tsx'
import { isServed } from '../lib/ask.ts'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'
import { ShownYearProvider } from '../lib/shown-year.tsx'
import { useIsScreen } from '../lib/use-is-screen.ts'
import { ContextBar } from './context-bar.tsx'
import { NoRightPage } from './error-pages.tsx'
import { Navigation } from './navigation.tsx'
import { NoticesBell } from './notices-bell.tsx'
import { contextAt, mayOpen, pageAt } from './pages.ts'
import { PrintHead } from './print-head.tsx'
import { SearchBox } from './search-box.tsx'
import { UserMenu } from './user-menu.tsx'

/** The frame around every page: what it is about on top, the parts of Gangmu at the left, the page itself. */
export const Layout = () => {
  const { t } = useWords()
  const { actions } = useMe()
  const { pathname } = useLocation()
  const page = pageAt(pathname)
  const fields = contextAt(pathname)
  const content = page === undefined || mayOpen(page, actions) ? <Outlet /> : <NoRightPage />
  if (useIsScreen())
    return (
      <main id="main" className="screen-main">
        {content}
      </main>
    )
  return (
    <ShownYearProvider>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="bar">
        <ContextLink to="/" className="brand" aria-label={t('app.name')}>
          <Emblem />
          <span className="brand-name">{t('app.name')}</span>
        </ContextLink>
        <ContextBar fields={fields} />
        <div className="bar-tools">
          {isServed('searchSpace') && <SearchBox />}
          <NoticesBell />
          <UserMenu />
        </div>
      </header>
      <Navigation />
      <main id="main" tabIndex={-1}>
        <PrintHead fields={fields} />
        {content}
      </main>
      <KeyHelp />
      <ScrollRestoration />
    </ShownYearProvider>
  )
}
