import type { Action } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'
import { CHECK_PAGES } from '../lib/check-pages.ts'
import type { ContextField } from '../lib/context.ts'
import { MONITOR_PAGES } from '../lib/monitor-pages.ts'

/** A part of Gangmu: where it is, who gets there, and what of the context its pages heed. */
export type PageSpec = {
  readonly path: string
  readonly label: MessageKey & `nav.${string}`
  /** One of these is enough. */
  readonly actions: readonly Action[]
  readonly context: readonly ContextField[]
  /** What the pages below it heed, where that is less: one plan has its year and its area. */
  readonly innerContext?: readonly ContextField[]
}

/** The entries on the left, in the order of the year's work. */
export const NAV_PAGES = {
  home: { path: '/', label: 'nav.home', actions: ['session.use'], context: ['area', 'year', 'asOf'] },
  reports: { path: '/reports', label: 'nav.reports', actions: ['report.read'], context: [] },
  plans: { path: '/plans', label: 'nav.plans', actions: ['plan.read'], context: ['area', 'year', 'asOf'], innerContext: ['asOf'] },
  split: { path: '/split', label: 'nav.split', actions: ['plan.read'], context: ['year'] },
  monitor: {
    path: '/monitor',
    label: 'nav.monitor',
    actions: [...new Set(MONITOR_PAGES.flatMap(({ actions }) => actions))],
    context: [],
  },
  data: { path: '/data', label: 'nav.data', actions: ['observation.read'], context: ['area', 'asOf'] },
  boards: { path: '/boards', label: 'nav.boards', actions: ['monitor.read'], context: ['asOf'] },
  compare: { path: '/compare', label: 'nav.compare', actions: ['plan.read'], context: ['asOf'] },
  admin: {
    path: '/admin',
    label: 'nav.admin',
    actions: ['user.manage', 'grant.manage', 'organisation.edit', 'area.edit', 'catalogue.edit', 'settings.read', 'audit.read'],
    context: [],
  },
} as const satisfies Readonly<Record<string, PageSpec>>

/** 驾驶舱 stands under the boards: it is one of them. */
export const COCKPIT_PAGE: PageSpec = { ...NAV_PAGES.boards, path: '/cockpit' }

/** What somebody with these actions finds on the left. */
export const pagesFor = (actions: readonly Action[]): readonly PageSpec[] =>
  Object.values<PageSpec>(NAV_PAGES).filter((page) => mayOpen(page, actions))

export const mayOpen = (page: Pick<PageSpec, 'actions'>, actions: readonly Action[]): boolean =>
  page.actions.some((action) => actions.includes(action))

/** The part of Gangmu an address lies in; undefined for what lies in none (one's own account, search). */
export const pageAt = (pathname: string): PageSpec | undefined =>
  [...MONITOR_PAGES, ...Object.values<PageSpec>(NAV_PAGES), COCKPIT_PAGE, ...CHECK_PAGES].find(({ path }) => liesIn(pathname, path))

const liesIn = (pathname: string, path: string): boolean => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))

/** Whether an entry on the left stands for the address: its own pages, and for the reports the pages beside them. */
export const standsFor = ({ path }: Pick<PageSpec, 'path'>, pathname: string): boolean =>
  liesIn(pathname, path) ||
  (path === NAV_PAGES.boards.path && liesIn(pathname, COCKPIT_PAGE.path)) ||
  (path === NAV_PAGES.reports.path && CHECK_PAGES.some((page) => liesIn(pathname, page.path)))

/** What of the context the page at an address heeds. */
export const contextAt = (pathname: string): readonly ContextField[] => {
  const page = pageAt(pathname)
  return (pathname !== page?.path && page?.innerContext) || (page?.context ?? [])
}
