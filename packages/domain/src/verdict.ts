export type { VerdictReason, VerdictStatus } from './verdict/types.ts'
