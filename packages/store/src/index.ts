export type { EmbeddedProgress, EmbeddedStep } from './embedded/start-embedded.ts'
export { type OpenDatabase, type OpenOptions, openDatabase } from './open-database.ts'
export { loadSessionSecret } from './session-secret.ts'
export { STORE_FAILURE_CODES, StoreFailure, type StoreFailureCode, type StoreFailureParams } from './store-failure.ts'
