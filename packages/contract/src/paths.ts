/** Method and path of every operation, apart from its schemas so that the web app does not carry them. */
export const PATHS = {
  receiveReport: { method: 'POST', path: '/api/reports' },
  listReports: { method: 'GET', path: '/api/reports' },
  showReport: { method: 'GET', path: '/api/reports/:id' },
  showReading: { method: 'GET', path: '/api/reports/:id/reading' },
  showEvidence: { method: 'GET', path: '/api/reports/:id/evidence' },
  listColumnMappings: { method: 'GET', path: '/api/column-mappings' },
  mapColumns: { method: 'POST', path: '/api/reports/:id/column-mappings' },
  forgetColumnMapping: { method: 'DELETE', path: '/api/reports/:id/column-mappings/:mapping' },

  downloadReport: { method: 'GET', path: '/api/reports/:id/file' },
  showFamily: { method: 'GET', path: '/api/reports/:id/family' },
  assignFamily: { method: 'PUT', path: '/api/reports/:id/family' },
  releaseReport: { method: 'PUT', path: '/api/reports/:id/release' },
  listReadings: { method: 'GET', path: '/api/reports/:id/readings' },
  rereadReport: { method: 'POST', path: '/api/reports/:id/readings' },
  compareReadings: { method: 'GET', path: '/api/reports/:id/readings/diff' },
  showStoredReading: { method: 'GET', path: '/api/reports/:id/readings/:reading' },
  countStaleReadings: { method: 'GET', path: '/api/stale-readings' },
  rereadStale: { method: 'POST', path: '/api/stale-readings' },
  showReview: { method: 'GET', path: '/api/reports/:id/review' },
  decideElements: { method: 'POST', path: '/api/reports/:id/decisions' },
  undoDecisions: { method: 'POST', path: '/api/reports/:id/decisions/:batch/undo' },
  carryDecisions: { method: 'POST', path: '/api/reports/:id/decisions/carried' },
  showElementHistory: { method: 'GET', path: '/api/reports/:id/decisions' },
  attachFile: { method: 'POST', path: '/api/attachments' },
  showAttachment: { method: 'GET', path: '/api/attachments/:id' },
  downloadAttachment: { method: 'GET', path: '/api/attachments/:id/file' },
  requestPurge: { method: 'POST', path: '/api/reports/:id/purge-requests' },
  listPurgeRequests: { method: 'GET', path: '/api/purge-requests' },
  carryOutPurge: { method: 'POST', path: '/api/purge-requests/:purge/carry-out' },
  withdrawPurge: { method: 'POST', path: '/api/purge-requests/:purge/withdraw' },

  checkHealth: { method: 'GET', path: '/healthz' },
  checkReadiness: { method: 'GET', path: '/readyz' },
} as const

export type OperationId = keyof typeof PATHS
