import { NavLink, useLocation } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'
import { useContextBar } from '../lib/use-context-bar.ts'
import { pagesFor, standsFor } from './pages.ts'

/** The parts of Gangmu the caller may open, in the order of the year's work: at the left, on a narrow screen along the bottom. */
export const Navigation = () => {
  const { t } = useWords()
  const { carry } = useContextBar()
  const { pathname } = useLocation()
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <ul>
        {pagesFor(useMe().actions).map((page) => (
          <li key={page.path}>
            <NavLink to={carry(page.path)} end={page.path === '/'} className={standsFor(page, pathname) ? 'active' : ''}>
              {t(page.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
