export type * from './ports/audit-log.ts'
export type * from './ports/report-store.ts'
export type * from './ports/space-store.ts'
export type * from './ports/unit-of-work.ts'
