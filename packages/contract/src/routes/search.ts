import { PATHS } from '../paths.ts'
import { searchQuerySchema, searchResultSchema } from '../search-schema.ts'
import type { Route } from './route.ts'

export const SEARCH_ROUTES = {
  searchSpace: {
    ...PATHS.searchSpace,
    action: 'session.use',
    summary: 'Plan lines, indicators, reports, units and areas whose names hold the query, of what the caller may see.',
    query: searchQuerySchema,
    responses: { 200: searchResultSchema },
    failures: [],
  },
} as const satisfies Record<string, Route>
