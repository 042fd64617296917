import { SESSION_PATHS } from './routes/session-paths.ts'

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
  previewConfirmation: { method: 'GET', path: '/api/reports/:id/confirmation' },
  confirmReport: { method: 'POST', path: '/api/reports/:id/confirmation' },
  listPlans: { method: 'GET', path: '/api/plans' },
  showPlan: { method: 'GET', path: '/api/plans/:id' },
  createPlan: { method: 'POST', path: '/api/plans' },
  addPlanLines: { method: 'POST', path: '/api/plans/:id/lines' },
  editPlanLine: { method: 'PATCH', path: '/api/plans/:id/lines/:line' },
  removePlanLine: { method: 'DELETE', path: '/api/plans/:id/lines/:line' },
  registerPlanStage: { method: 'POST', path: '/api/plans/:id/events' },
  registerCityTarget: { method: 'POST', path: '/api/plans/:id/lines/:line/city-target' },
  registerCityFeedback: { method: 'POST', path: '/api/plans/:id/lines/:line/city-feedback' },
  adjustTarget: { method: 'POST', path: '/api/plans/:id/lines/:line/adjustments' },
  listObservations: { method: 'GET', path: '/api/observations' },
  recordObservations: { method: 'POST', path: '/api/observations' },
  releaseObservations: { method: 'POST', path: '/api/observations/release' },
  showObservation: { method: 'GET', path: '/api/observations/:id' },
  setAuthoritativeProvider: { method: 'POST', path: '/api/providers' },
  listIndicators: { method: 'GET', path: '/api/indicators' },
  defineIndicator: { method: 'POST', path: '/api/indicators' },
  mapAlias: { method: 'POST', path: '/api/indicators/aliases' },
  ...SESSION_PATHS,
  checkHealth: { method: 'GET', path: '/healthz' },
  checkReadiness: { method: 'GET', path: '/readyz' },
} as const

export type OperationId = keyof typeof PATHS
