import { Navigate } from 'react-router'
import { MONITOR_PAGES } from '../lib/monitor-pages.ts'
import { useMe } from '../lib/session.ts'
import { useContextBar } from '../lib/use-context-bar.ts'
import { NotFoundPage } from './error-pages.tsx'
import { mayOpen } from './pages.ts'

/** 监测 opens at the first of its pages that the caller may see. */
export const MonitorHome = () => {
  const { actions } = useMe()
  const { carry } = useContextBar()
  const first = MONITOR_PAGES.find((page) => mayOpen(page, actions))
  return first === undefined ? <NotFoundPage /> : <Navigate to={carry(first.path)} replace />
}
