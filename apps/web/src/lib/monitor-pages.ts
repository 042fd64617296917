import type { Action } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'
import type { ContextField } from './context.ts'

type MonitorPage = {
  readonly path: `/monitor/${string}`
  readonly label: MessageKey & `nav.${string}`
  readonly actions: readonly Action[]
  readonly context: readonly ContextField[]
}

/** The pages of 监测, in the order of a month's work, and who gets there. */
export const MONITOR_PAGES: readonly MonitorPage[] = [
  { path: '/monitor/month', label: 'nav.month', actions: ['monitor.read'], context: ['year', 'asOf'] },
  { path: '/monitor/collection', label: 'nav.collection', actions: ['collection.read'], context: [] },
  { path: '/monitor/calendar', label: 'nav.calendar', actions: ['monitor.read'], context: ['year'] },
  { path: '/monitor/city-tables', label: 'nav.city-tables', actions: ['city-figure.register'], context: [] },
  { path: '/monitor/lamps', label: 'nav.lamps', actions: ['monitor.read'], context: ['year'] },
  { path: '/monitor/warnings', label: 'nav.warnings', actions: ['warning.read'], context: [] },
  { path: '/monitor/forecast', label: 'nav.forecast', actions: ['monitor.read'], context: ['year', 'asOf'] },
  { path: '/monitor/bases', label: 'nav.bases', actions: ['monitor.read'], context: ['year', 'asOf'] },
  { path: '/monitor/gdp', label: 'nav.gdp', actions: ['monitor.read'], context: ['year', 'asOf'] },
  { path: '/monitor/goals', label: 'nav.goals', actions: ['projection.make'], context: ['year', 'asOf'] },
  { path: '/monitor/projects', label: 'nav.projects', actions: ['ledger.read'], context: ['asOf'] },
  { path: '/monitor/tax-leads', label: 'nav.tax-leads', actions: ['ledger.read'], context: ['asOf'] },
]
