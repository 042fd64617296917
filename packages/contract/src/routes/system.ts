import { z } from 'zod'
import { PATHS } from '../paths.ts'
import type { Route } from './route.ts'

const statusSchema = z.object({ status: z.string() })

/** For whoever watches the process; they say nothing about data. */
export const SYSTEM_ROUTES = {
  checkHealth: {
    ...PATHS.checkHealth,
    action: 'public',
    summary: 'The process is up.',
    responses: { 200: statusSchema },
    failures: [],
  },
  checkReadiness: {
    ...PATHS.checkReadiness,
    action: 'public',
    summary: 'The database answers and its migrations are done.',
    responses: { 200: statusSchema },
    failures: ['database-unavailable'],
  },
} as const satisfies Record<string, Route>
