/** Method and path of city tables and the release calendar, apart from their schemas as in paths.ts. */
export const CITY_TABLE_PATHS = {
  listCityTables: { method: 'GET', path: '/api/city-tables' },
  viewCityTable: { method: 'POST', path: '/api/city-tables/view' },
  previewCityTable: { method: 'POST', path: '/api/city-tables/preview' },
  importCityTable: { method: 'POST', path: '/api/city-tables' },
  forgetCityTable: { method: 'DELETE', path: '/api/city-tables/:id' },
  showReleaseCalendar: { method: 'GET', path: '/api/release-calendar' },
  saveReleaseRule: { method: 'PUT', path: '/api/release-rules/:indicator' },
} as const
