/** What pictures are taken of: `npm run screens` writes each page in every view to docs/screens as name-view.png. */

export type Screen = {
  readonly name: string
  readonly path: string
  /** Links to follow from there, by their texts: what a page's id is, only the server knows. */
  readonly links?: readonly (string | RegExp)[]
  /** A selector that is there once the page shows what it is about. */
  readonly ready: string
  /** Before anybody has signed in. */
  readonly outside?: boolean
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', ready: '.entrance form', outside: true },
  { name: 'home', path: '/', ready: 'h1' },
  { name: 'reports', path: '/reports', ready: '.report-list' },
  { name: 'report', path: '/reports', links: ['临溪区2024年'], ready: '.table' },
  { name: 'review', path: '/reports', links: ['临溪区2024年', /^(阅读核对|Review)$/], ready: '.text-sheet, .element' },
  { name: 'checks', path: '/reports', links: ['临溪区2024年', /^(核校|Checks)/], ready: '.finding-said, .finding' },
  { name: 'joint', path: '/joint', ready: 'h2' },
  { name: 'rules', path: '/rules', ready: '.table' },
  { name: 'plans', path: '/plans', ready: '.plan-list' },
  { name: 'plan', path: '/plans', links: ['2024年国民经济'], ready: '.plan-counts' },
  { name: 'split', path: '/split', ready: '.table' },
  { name: 'data', path: '/data', ready: '.table' },
  { name: 'compare', path: '/compare', ready: '.table' },
  { name: 'compare-years', path: '/compare?tab=years', ready: '.table' },
  { name: 'month', path: '/monitor/month?year=2025&month=2025-06', ready: '.table' },
  { name: 'collection', path: '/monitor/collection', ready: '.page-collection h2' },
  { name: 'collection-form', path: '/monitor/collection', links: [/^2025年全年预计/, '区经信局'], ready: '.collection-details' },
  { name: 'calendar', path: '/monitor/calendar?year=2025', ready: '.calendar-year table' },
  { name: 'city-tables', path: '/monitor/city-tables', ready: 'table, form' },
  { name: 'lamps', path: '/monitor/lamps', ready: '.table' },
  { name: 'monitor-warnings', path: '/monitor/warnings', ready: '.table, .empty' },
  { name: 'forecast', path: '/monitor/forecast?year=2025&asOf=2025-10-31', ready: '.table' },
  { name: 'bases', path: '/monitor/bases?year=2025', ready: '.bases' },
  { name: 'gdp', path: '/monitor/gdp?year=2025&month=2025-09', ready: '.table' },
  { name: 'goals', path: '/monitor/goals?year=2025', ready: '.table' },
  { name: 'projects', path: '/monitor/projects', ready: '.table' },
  { name: 'tax-leads', path: '/monitor/tax-leads', ready: '.table' },
  { name: 'boards', path: '/boards', ready: 'h2, li a' },
  { name: 'board', path: '/boards/industry?month=2025-06', ready: '.board-panel svg' },
  { name: 'cockpit', path: '/cockpit', ready: '.board-panel' },
  { name: 'collection-rules', path: '/admin/collection-rules', ready: '.rules-chain' },
  { name: 'admin-users', path: '/admin/users', ready: '.table' },
  { name: 'admin-units', path: '/admin/units', ready: '.table' },
]

export type View = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly locale: 'zh-CN' | 'en'
}

/** Every width, theme and language at least once; not all of them with each other. */
export const VIEWS: readonly View[] = [
  { name: '1440', width: 1440, height: 900, theme: 'light', locale: 'zh-CN' },
  { name: '1440-dark', width: 1440, height: 900, theme: 'dark', locale: 'zh-CN' },
  { name: '1366-en', width: 1366, height: 768, theme: 'light', locale: 'en' },
  { name: '390', width: 390, height: 844, theme: 'light', locale: 'zh-CN' },
  { name: '390-dark-en', width: 390, height: 844, theme: 'dark', locale: 'en' },
]
