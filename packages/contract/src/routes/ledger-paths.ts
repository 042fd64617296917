/** Method and path of the ledgers, apart from their schemas as in paths.ts. */
export const LEDGER_PATHS = {
  listProjects: { method: 'GET', path: '/api/projects' },
  createProject: { method: 'POST', path: '/api/projects' },
  showProject: { method: 'GET', path: '/api/projects/:id' },
  editProject: { method: 'PUT', path: '/api/projects/:id' },
  reportProjectMonth: { method: 'PUT', path: '/api/projects/:id/months/:month' },
  downloadProjectsTemplate: { method: 'GET', path: '/api/projects-template' },
  exportProjects: { method: 'GET', path: '/api/projects-workbook' },
  importProjects: { method: 'POST', path: '/api/projects-workbook' },
  listTaxLeads: { method: 'GET', path: '/api/tax-leads' },
  createTaxLead: { method: 'POST', path: '/api/tax-leads' },
  showTaxLead: { method: 'GET', path: '/api/tax-leads/:id' },
  editTaxLead: { method: 'PUT', path: '/api/tax-leads/:id' },
  moveTaxLead: { method: 'POST', path: '/api/tax-leads/:id/steps' },
  downloadTaxLeadsTemplate: { method: 'GET', path: '/api/tax-leads-template' },
  exportTaxLeads: { method: 'GET', path: '/api/tax-leads-workbook' },
  importTaxLeads: { method: 'POST', path: '/api/tax-leads-workbook' },
} as const
