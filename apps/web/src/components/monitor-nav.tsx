import { NavLink } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { MONITOR_PAGES } from '../lib/monitor-pages.ts'
import { useMe } from '../lib/session.ts'
import { useContextBar } from '../lib/use-context-bar.ts'

/** From one page of 监测 to the others. */
export const MonitorNav = () => {
  const { t } = useWords()
  const { carry } = useContextBar()
  const mine = useMe().actions
  return (
    <nav className="subnav" aria-label={t('nav.monitor')}>
      <ul>
        {MONITOR_PAGES.filter(({ actions }) => actions.some((action) => mine.includes(action))).map(({ path, label }) => (
          <li key={path}>
            <NavLink to={carry(path)}>{t(label)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
