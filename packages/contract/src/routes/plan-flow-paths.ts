/** Method and path of what is done around a plan, apart from its schemas as in paths.ts. */
export const PLAN_FLOW_PATHS = {
  showSplit: { method: 'GET', path: '/api/plans/:id/split' },
  splitLines: { method: 'PUT', path: '/api/plans/:id/split' },
  exportSplit: { method: 'GET', path: '/api/plans/:id/split/workbook' },
  importSplit: { method: 'POST', path: '/api/plans/:id/split/workbook' },
} as const
