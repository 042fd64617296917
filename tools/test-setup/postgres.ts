/**
 * vitest globalSetup: one embedded PostgreSQL server for the whole run, shared by all workers, started by the first file that calls
 * `createTestDatabase()` and stopped at the end.
 */
import { beginTestRun } from '@gangmu/store/testing'

export default beginTestRun
