export type * from './reading.ts'
export type * from './verdict.ts'
