import {
  cityTableCountSchema,
  cityTableFieldsSchema,
  cityTableListSchema,
  cityTableParamsSchema,
  cityTableViewSchema,
} from '../city-table-schema.ts'
import {
  calendarQuerySchema,
  releaseCalendarSchema,
  releaseRuleBodySchema,
  releaseRuleParamsSchema,
  savedReleaseRuleSchema,
} from '../release-calendar-schema.ts'
import { CITY_TABLE_PATHS as PATHS } from './city-table-paths.ts'
import type { Route } from './route.ts'

/** Why a file that was sent is not taken. */
const FILE_FAILURES = [
  'city-table-not-found',
  'csv-not-text',
  'upload-missing',
  'workbook-damaged',
  'workbook-encrypted',
  'workbook-not-xlsx',
  'workbook-too-large',
] as const

const TABLE_FAILURES = [
  ...FILE_FAILURES,
  'area-group-not-found',
  'city-table-area-missing',
  'city-table-column-repeated',
  'city-table-columns-differ',
  'city-table-figures-missing',
  'city-table-indicator-missing',
  'provider-missing',
  'workbook-cells-wrong',
] as const

/** 月度全市各区县表: figures of peers and the city, places as they were printed; and when figures can exist. */
export const CITY_TABLE_ROUTES = {
  listCityTables: {
    ...PATHS.listCityTables,
    action: 'city-figure.register',
    summary: 'Tables whose columns are known, and the sets their places can be counted in.',
    responses: { 200: cityTableListSchema },
    failures: [],
  },
  viewCityTable: {
    ...PATHS.viewCityTable,
    action: 'city-figure.register',
    summary: 'Look at a table of all districts: its headings, examples, and what its columns hold as far as it is known. Nothing is kept.',
    body: 'multipart',
    responses: { 200: cityTableViewSchema },
    failures: FILE_FAILURES,
  },
  previewCityTable: {
    ...PATHS.previewCityTable,
    action: 'city-figure.register',
    summary: 'How many figures and places importing the table would add and change, or what is wrong by cell. Nothing is kept.',
    body: 'multipart',
    fields: cityTableFieldsSchema,
    responses: { 200: cityTableCountSchema },
    failures: TABLE_FAILURES,
  },
  importCityTable: {
    ...PATHS.importCityTable,
    action: 'city-figure.register',
    summary: 'Take a table of all districts: all of it, or nothing and what is wrong by cell. Sent again it changes nothing.',
    body: 'multipart',
    fields: cityTableFieldsSchema,
    responses: { 200: cityTableCountSchema },
    failures: [...TABLE_FAILURES, 'indicator-unknown', 'observation-value-missing'],
  },
  forgetCityTable: {
    ...PATHS.forgetCityTable,
    action: 'city-figure.register',
    summary: 'Forget what the columns of a table hold. What was imported stays.',
    params: cityTableParamsSchema,
    responses: { 200: cityTableListSchema },
    failures: ['mapping-not-found'],
  },
  showReleaseCalendar: {
    ...PATHS.showReleaseCalendar,
    action: 'monitor.read',
    summary: 'For each indicator of the plan in force the day its figures can exist, month by month, and where each month stands.',
    query: calendarQuerySchema,
    responses: { 200: releaseCalendarSchema },
    failures: [],
  },
  saveReleaseRule: {
    ...PATHS.saveReleaseRule,
    action: 'lamp.rules',
    summary:
      'Say when figures of an indicator can exist, in place of the shipped rule. What was said before stays as a version; If-Match names the version it takes the place of, `"v0"` for the first.',
    params: releaseRuleParamsSchema,
    body: releaseRuleBodySchema,
    responses: { 200: savedReleaseRuleSchema },
    failures: ['indicator-unknown'],
    versioned: true,
  },
} as const satisfies Readonly<Record<keyof typeof PATHS, Route>>
