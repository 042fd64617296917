export type { AccountsOptions } from './accounts/context.ts'
export { createAccounts } from './accounts/create-accounts.ts'
export { type ChildReaderOptions, createChildReader, READING_LIMITS, ReaderClosed } from './reading/child-reader.ts'
