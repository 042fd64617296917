import { homeQuerySchema, homeSchema } from '../home-schema.ts'
import { PATHS } from '../paths.ts'
import type { Route } from './route.ts'

export const HOME_ROUTES = {
  showHome: {
    ...PATHS.showHome,
    action: 'session.use',
    summary: 'The first page by what the caller does: a leader’s lines, a unit’s own things, the office’s desk.',
    query: homeQuerySchema,
    responses: { 200: homeSchema },
    failures: [],
  },
} as const satisfies Record<string, Route>
