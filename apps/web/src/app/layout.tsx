import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { useTheme } from '../lib/theme.ts'

export const Layout = () => {
  const { t, locale, setLocale } = useWords()
  const { theme, switchTheme } = useTheme()
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="top">
        <Link to="/reports" className="brand">
          <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
            <path d="M4 7h24" className="brand-rope" />
            <path d="M8 7v19M16 7v19M24 7v19M8 16h16M8 25h16" className="brand-mesh" />
          </svg>
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.main')}>
          <NavLink to="/reports">{t('nav.reports')}</NavLink>
        </nav>
        <div className="top-tools">
          <button type="button" className="quiet" onClick={switchTheme} title={t('app.theme-hint')}>
            {theme === 'dark' ? t('app.theme-light') : t('app.theme-dark')}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
            title={t('app.language')}
            lang={locale === 'en' ? 'zh-CN' : 'en'}
          >
            {t('app.language-name')}
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  )
}
