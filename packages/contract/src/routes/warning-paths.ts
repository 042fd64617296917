/** Method and path of the operations on warnings, apart from their schemas as in paths.ts. */
export const WARNING_PATHS = {
  listWarnings: { method: 'GET', path: '/api/warnings' },
  showWarning: { method: 'GET', path: '/api/warnings/:id' },
  answerWarning: { method: 'POST', path: '/api/warnings/:id/answers' },
  withdrawWarning: { method: 'POST', path: '/api/warnings/:id/withdrawal' },
  downloadWarningPaper: { method: 'GET', path: '/api/warnings/:id/paper' },
  listEvaluations: { method: 'GET', path: '/api/warning-evaluations' },
  listDuePeriods: { method: 'GET', path: '/api/warning-months' },
  listWarningRules: { method: 'GET', path: '/api/warning-rules' },
  changeWarningRules: { method: 'PUT', path: '/api/warning-rules' },
  listWarningRuleVersions: { method: 'GET', path: '/api/warning-rules/versions' },
} as const
