import { aliasBodySchema, aliasSchema, defineIndicatorBodySchema, indicatorListSchema, indicatorSchema } from '../catalogue-schema.ts'
import { PATHS } from '../paths.ts'
import type { Route } from './route.ts'

/** The indicator catalogue with what a space adds to it. */
export const CATALOGUE_ROUTES = {
  listIndicators: {
    ...PATHS.listIndicators,
    action: 'catalogue.read',
    summary: 'The whole catalogue of the space: shipped entries, its own, and the names it uses for them.',
    responses: { 200: indicatorListSchema },
    failures: [],
    kept: true,
  },
  defineIndicator: {
    ...PATHS.defineIndicator,
    action: 'catalogue.edit',
    summary: 'Define an indicator of the space’s own, or correct it: the same name and unit are the same indicator.',
    body: defineIndicatorBodySchema,
    responses: { 201: indicatorSchema },
    failures: ['indicator-name-taken'],
  },
  mapAlias: {
    ...PATHS.mapAlias,
    action: 'catalogue.edit',
    summary: 'Say which indicator a printed name means; without `code` the name is forgotten.',
    body: aliasBodySchema,
    responses: { 201: aliasSchema },
    failures: ['indicator-unknown', 'indicator-name-taken'],
  },
} as const satisfies Record<string, Route>
