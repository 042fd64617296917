import type { Action } from '@gangmu/domain'
import { NavLink } from 'react-router'
import { CHECK_PAGES } from '../lib/check-pages.ts'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'

const PAGES = [{ path: '/reports', label: 'nav.reports', actions: ['report.read'] as readonly Action[] } as const, ...CHECK_PAGES]

/** From the reports to the pages beside them and back. */
export const CheckNav = () => {
  const { t } = useWords()
  const mine = useMe().actions
  return (
    <nav className="subnav" aria-label={t('nav.beside-reports')}>
      <ul>
        {PAGES.filter(({ actions }) => actions.some((action) => mine.includes(action))).map(({ path, label }) => (
          <li key={path}>
            <NavLink to={path}>{t(label)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
