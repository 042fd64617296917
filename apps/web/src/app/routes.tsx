import type { ComponentType } from 'react'
import { Outlet, type RouteObject } from 'react-router'
import { SignInPage } from '../features/account/sign-in-page.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { ReportPage } from '../features/report/report-page.tsx'
import { ReportsPage } from '../features/reports/reports-page.tsx'
import { CrashPage, NotFoundPage } from './error-pages.tsx'
import { Layout } from './layout.tsx'
import { MonitorHome } from './monitor-home.tsx'
import { SessionGate } from './session-gate.tsx'

/** A page that comes when it is opened for the first time: `page(() => import('…'), 'PlansPage')`. */
const page = <M extends Record<K, ComponentType>, K extends string>(load: () => Promise<M>, name: K) => ({
  lazy: { Component: async () => (await load())[name] },
})

/** Every address there is. What people open daily comes at once, the rest when it is asked for. */
export const ROUTES: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    HydrateFallback: Outlet,
    children: [
      { path: 'sign-in', element: <SignInPage /> },
      { path: 'open-check', ...page(() => import('../features/text-check/open-check-page.tsx'), 'OpenCheckPage') },
      {
        element: (
          <SessionGate>
            <Layout />
          </SessionGate>
        ),
        children: [
          { index: true, element: <HomePage /> },
          { path: 'reports', element: <ReportsPage /> },
          { path: 'reports/:id', element: <ReportPage /> },
          { path: 'reports/:id/review', ...page(() => import('../features/review/review-page.tsx'), 'ReviewPage') },
          { path: 'reports/:id/checks', ...page(() => import('../features/checks/checks-page.tsx'), 'ChecksPage') },
          { path: 'plans', ...page(() => import('../features/plans/plans-page.tsx'), 'PlansPage') },
          { path: 'plans/:id', ...page(() => import('../features/plan/plan-page.tsx'), 'PlanPage') },
          { path: 'split', ...page(() => import('../features/split/split-page.tsx'), 'SplitPage') },
          { path: 'boards', ...page(() => import('../features/boards/boards-page.tsx'), 'BoardsPage') },
          { path: 'boards/:id', ...page(() => import('../features/boards/board-page.tsx'), 'BoardPage') },
          { path: 'boards/:id/edit', ...page(() => import('../features/boards/edit-board-page.tsx'), 'EditBoardPage') },
          { path: 'cockpit', ...page(() => import('../features/boards/cockpit-page.tsx'), 'CockpitPage') },
          { path: 'data', ...page(() => import('../features/data/data-page.tsx'), 'DataPage') },
          { path: 'compare', ...page(() => import('../features/compare/compare-page.tsx'), 'ComparePage') },
          {
            path: 'admin',
            ...page(() => import('../features/admin/admin-page.tsx'), 'AdminPage'),
            children: [
              { index: true, element: null },
              { path: 'users', ...page(() => import('../features/admin/users-page.tsx'), 'UsersPage') },
              { path: 'units', ...page(() => import('../features/admin/units-page.tsx'), 'UnitsPage') },
              { path: 'grants', ...page(() => import('../features/admin/grants-page.tsx'), 'GrantsPage') },
              { path: 'areas', ...page(() => import('../features/admin/areas-page.tsx'), 'AreasPage') },
              { path: 'catalogue', ...page(() => import('../features/admin/catalogue-page.tsx'), 'CataloguePage') },
              { path: 'settings', ...page(() => import('../features/admin/settings-page.tsx'), 'SettingsPage') },
              { path: 'collection-rules', ...page(() => import('../features/admin/collection-rules-page.tsx'), 'CollectionRulesPage') },
              { path: 'tokens', ...page(() => import('../features/admin/tokens-page.tsx'), 'TokensPage') },
              { path: 'audit', ...page(() => import('../features/admin/audit-page.tsx'), 'AuditPage') },
              { path: 'backup', ...page(() => import('../features/admin/backup-page.tsx'), 'BackupPage') },
            ],
          },
          { path: 'monitor/projects', ...page(() => import('../features/ledger/projects-page.tsx'), 'ProjectsPage') },
          { path: 'monitor/tax-leads', ...page(() => import('../features/ledger/tax-leads-page.tsx'), 'TaxLeadsPage') },
          { path: 'monitor/lamps', ...page(() => import('../features/lamps/lamp-rules-page.tsx'), 'LampRulesPage') },
          { path: 'monitor', element: <MonitorHome /> },
          { path: 'monitor/month', ...page(() => import('../features/month/month-page.tsx'), 'MonthPage') },
          { path: 'monitor/collection', ...page(() => import('../features/collection/collection-page.tsx'), 'CollectionPage') },
          { path: 'monitor/collection/:id', ...page(() => import('../features/collection/round-page.tsx'), 'RoundPage') },
          { path: 'monitor/collection/:id/forms/:unit', ...page(() => import('../features/collection/form-page.tsx'), 'FormPage') },
          { path: 'monitor/calendar', ...page(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage') },
          { path: 'monitor/city-tables', ...page(() => import('../features/city-tables/city-tables-page.tsx'), 'CityTablesPage') },
          { path: 'monitor/forecast', ...page(() => import('../features/forecast/forecast-page.tsx'), 'ForecastPage') },
          { path: 'monitor/bases', ...page(() => import('../features/bases/bases-page.tsx'), 'BasesPage') },
          { path: 'monitor/gdp', ...page(() => import('../features/projection/gdp-page.tsx'), 'GdpPage') },
          { path: 'monitor/goals', ...page(() => import('../features/projection/goals-page.tsx'), 'GoalsPage') },
          { path: 'monitor/warnings', ...page(() => import('../features/warnings/warnings-page.tsx'), 'WarningsPage') },
          { path: 'joint', ...page(() => import('../features/joint/joint-page.tsx'), 'JointPage') },
          { path: 'text-check', ...page(() => import('../features/text-check/text-check-page.tsx'), 'TextCheckPage') },
          { path: 'suppressions', ...page(() => import('../features/rules/suppressions-page.tsx'), 'SuppressionsPage') },
          { path: 'rules', ...page(() => import('../features/rules/rules-page.tsx'), 'RulesPage') },
          { path: 'rules/:id', ...page(() => import('../features/rules/rule-page.tsx'), 'RulePage') },
          { path: 'search', ...page(() => import('../features/search/search-page.tsx'), 'SearchPage') },
          { path: 'account/password', ...page(() => import('../features/account/password-page.tsx'), 'PasswordPage') },
          { path: 'account/second-factor', ...page(() => import('../features/account/second-factor-page.tsx'), 'SecondFactorPage') },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]
