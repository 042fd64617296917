export * from './failure.ts'
export type * from './reading.ts'
export type * from './report.ts'
export type * from './verdict.ts'
