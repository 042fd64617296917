/** Method and path of forecasts and projections, apart from their schemas as in paths.ts. */
export const PROJECTION_PATHS = {
  showForecasts: { method: 'GET', path: '/api/plans/:id/forecasts' },
  showForecast: { method: 'GET', path: '/api/plans/:id/lines/:line/forecast' },
  showGdpBoard: { method: 'GET', path: '/api/gdp-board' },
  setGdpSupport: { method: 'PUT', path: '/api/gdp-board/:year/supports' },
  supposeGdpGrowth: { method: 'POST', path: '/api/gdp-board/what-if' },
  showGoalProjection: { method: 'GET', path: '/api/plans/:id/goal-projection' },
  exportGoalProjection: { method: 'GET', path: '/api/plans/:id/goal-projection/document' },
  saveScenario: { method: 'PUT', path: '/api/plans/:id/lines/:line/scenarios/:round' },
} as const
