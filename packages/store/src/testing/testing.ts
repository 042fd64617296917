export { type ColumnDescription, describeSchema, renderDatabaseTypes } from './database-types.ts'
export { beginTestRun } from './shared-cluster.ts'
export { makeTestFolder, startTestCluster, type TestCluster } from './test-cluster.ts'
export { asSuperuser, createTestDatabase, type TestDatabase } from './test-database.ts'
