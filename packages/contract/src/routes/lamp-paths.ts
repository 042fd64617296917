/** Method and path of what is done with months and lamps, apart from its schemas as in paths.ts. */
export const LAMP_PATHS = {
  showMonth: { method: 'GET', path: '/api/plans/:id/months/:month' },
  exportMonthTable: { method: 'GET', path: '/api/plans/:id/months/:month/workbook' },
  exportMonthPaper: { method: 'GET', path: '/api/plans/:id/months/:month/paper' },
  evaluateLamps: { method: 'POST', path: '/api/plans/:id/months/:month/lamps' },
  judgeLamp: { method: 'PUT', path: '/api/plans/:id/months/:month/lines/:line/judgement' },
  showLampHistory: { method: 'GET', path: '/api/plans/:id/months/:month/lines/:line/lamps' },
  listLampRules: { method: 'GET', path: '/api/lamp-rules' },
  saveLampRules: { method: 'POST', path: '/api/lamp-rules' },
  previewLampRules: { method: 'POST', path: '/api/lamp-rules/preview' },
} as const
