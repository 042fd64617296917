/** Method and path of 数据报送, apart from its schemas as in paths.ts. A form is named by its round and the unit that fills it. */
export const COLLECTION_PATHS = {
  listRounds: { method: 'GET', path: '/api/collection/rounds' },
  createRound: { method: 'POST', path: '/api/collection/rounds' },
  proposeAsks: { method: 'GET', path: '/api/collection/proposal' },
  showBurden: { method: 'GET', path: '/api/collection/burden' },
  showRound: { method: 'GET', path: '/api/collection/rounds/:id' },
  changeRound: { method: 'PUT', path: '/api/collection/rounds/:id' },
  actOnForms: { method: 'POST', path: '/api/collection/rounds/:id/acts' },
  showForm: { method: 'GET', path: '/api/collection/rounds/:id/forms/:unit' },
  saveCells: { method: 'PUT', path: '/api/collection/rounds/:id/forms/:unit/cells' },
  downloadForm: { method: 'GET', path: '/api/collection/rounds/:id/forms/:unit/workbook' },
  uploadForm: { method: 'POST', path: '/api/collection/rounds/:id/forms/:unit/workbook' },
  actOnForm: { method: 'POST', path: '/api/collection/rounds/:id/forms/:unit/acts' },
  changeCollectionRules: { method: 'PUT', path: '/api/collection/rules' },
} as const
