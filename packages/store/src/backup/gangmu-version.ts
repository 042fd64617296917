/** Written into backups, for sentences only: what can be restored is told by the list of migrations. */
export const GANGMU_VERSION = '0.1.0'
