import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useMe } from '../../lib/session.ts'
import { sectionsFor } from './sections.ts'

/** The pages of administration, one beside the other; `/admin` itself goes on to the first one the caller may open. */
export const AdminPage = () => {
  const { t } = useWords()
  const sections = sectionsFor(useMe().actions)
  const { pathname } = useLocation()
  const [, , current] = pathname.split('/')
  const [first] = sections
  if (current === undefined || current === '') return first && <Navigate to={`/admin/${first.path}`} replace />
  return (
    <div className="page page-admin">
      <nav className="subnav" aria-label={t('admin.nav')}>
        <ul>
          {sections.map(({ path, label }) => (
            <li key={path}>
              <NavLink to={path.startsWith('/') ? path : `/admin/${path}`}>{t(label)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {sections.some(({ path }) => path === current) ? (
        <Outlet />
      ) : (
        <>
          <PageHead title={t('app.no-right')} />
          <EmptyState>{t('app.no-right-help')}</EmptyState>
        </>
      )}
    </div>
  )
}
