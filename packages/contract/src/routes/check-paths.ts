/** Method and path of the operations on findings, apart from their schemas as in paths.ts. */
export const CHECK_PATHS = {
  showChecks: { method: 'GET', path: '/api/reports/:id/checks' },
  decideFindings: { method: 'POST', path: '/api/reports/:id/finding-decisions' },
  undoFindingDecisions: { method: 'POST', path: '/api/finding-decisions/:batch/undo' },
  showFindingHistory: { method: 'GET', path: '/api/finding-decisions' },
  listSuppressions: { method: 'GET', path: '/api/suppressions' },
  takeBackSuppression: { method: 'POST', path: '/api/suppressions/:key/take-back' },
  listRules: { method: 'GET', path: '/api/rules' },
  changeRule: { method: 'PUT', path: '/api/rules/:rule' },
  listRelatedReports: { method: 'GET', path: '/api/reports/:id/related' },
  showJointChecks: { method: 'GET', path: '/api/joint-checks' },
  listConfirmations: { method: 'GET', path: '/api/reports/:id/confirmations' },
  downloadConfirmation: { method: 'GET', path: '/api/reports/:id/confirmations/:unit' },
  downloadChecked: { method: 'GET', path: '/api/reports/:id/checked-file' },
  checkText: { method: 'POST', path: '/api/text-checks' },
  checkTextOpenly: { method: 'POST', path: '/api/open-text-checks' },
} as const
