/**
 * The first part of every query's key, by feature. A write names the features it changes, so that what they show is asked for again:
 * a confirmed reading changes `reports`, `plans` and `home`.
 */
export const FEATURE = {
  account: 'account',
  admin: 'admin',
  areas: 'areas',
  boards: 'boards',
  catalogue: 'catalogue',
  checks: 'checks',
  cityTables: 'city-tables',
  collection: 'collection',
  compare: 'compare',
  data: 'data',
  home: 'home',
  ledger: 'ledger',
  mappings: 'mappings',
  notices: 'notices',
  plans: 'plans',
  projection: 'projection',
  reports: 'reports',
  search: 'search',
  session: 'session',
  units: 'units',
  warnings: 'warnings',
} as const

export type Feature = (typeof FEATURE)[keyof typeof FEATURE]
