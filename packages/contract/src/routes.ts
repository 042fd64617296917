import type { FailureCode } from '@gangmu/domain'
import { z } from 'zod'
import { columnMappingSchema, mappingListSchema, mappingParamsSchema } from './mapping-schema.ts'
import { type OperationId, PATHS } from './paths.ts'
import { PROBLEM_STATUS, problemSchema } from './problem.ts'
import { readingSchema } from './reading-schema.ts'
import {
  evidenceQuerySchema,
  evidenceSchema,
  pageQuerySchema,
  receivedReportSchema,
  reportListSchema,
  reportParamsSchema,
  reportSummarySchema,
} from './report-schema.ts'

/** What one operation takes, gives and may refuse with. The server registers these, OpenAPI is generated from them. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  /** JSON of that shape; `multipart` carries one part named `file` instead. */
  readonly body?: 'multipart' | z.ZodType
  readonly responses: Readonly<Record<number, z.ZodType>>
  readonly failures: readonly FailureCode[]
}

const statusSchema = z.object({ status: z.string() })

export const ROUTES = {
  receiveReport: {
    ...PATHS.receiveReport,
    summary:
      'Receive a published report (Word, PDF, Excel, HTML, Markdown or text). The same bytes sent twice give the report already there.',
    body: 'multipart',
    responses: { 200: receivedReportSchema, 201: receivedReportSchema },
    failures: [
      'upload-missing',
      'report-empty',
      'report-too-large',
      'report-type-unsupported',
      'report-is-archive',
      'report-is-image',
      'report-not-text',
      'report-damaged',
      'report-encrypted',
      'origin-refused',
      'storage-full',
    ],
  },
  listReports: {
    ...PATHS.listReports,
    summary: 'The reports of the space, newest first.',
    query: pageQuerySchema,
    responses: { 200: reportListSchema },
    failures: [],
  },
  showReport: {
    ...PATHS.showReport,
    summary: 'One report with its status.',
    params: reportParamsSchema,
    responses: { 200: reportSummarySchema },
    failures: ['report-not-found'],
  },
  showReading: {
    ...PATHS.showReading,
    summary: 'Everything read from the report, in the public reading format.',
    params: reportParamsSchema,
    responses: { 200: readingSchema },
    failures: [
      'report-not-found',
      'reading-not-ready',
      'reading-crashed',
      'reading-out-of-memory',
      'reading-timed-out',
      'report-empty',
      'report-not-text',
      'report-damaged',
      'report-encrypted',
      'report-inflates',
      'report-scanned',
    ],
  },
  showEvidence: {
    ...PATHS.showEvidence,
    summary: 'The lines of the source document around a place.',
    params: reportParamsSchema,
    query: evidenceQuerySchema,
    responses: { 200: evidenceSchema },
    failures: ['report-not-found', 'evidence-out-of-range'],
  },
  listColumnMappings: {
    ...PATHS.listColumnMappings,
    summary: 'What was said of the columns of tables with headings nobody knew, as it holds now, newest first.',
    responses: { 200: mappingListSchema },
    failures: [],
  },
  mapColumns: {
    ...PATHS.mapColumns,
    summary:
      'Say what the columns of a table of this report hold. Every later file with the same headings is read by it; this one is read again.',
    params: reportParamsSchema,
    body: columnMappingSchema,
    responses: { 202: z.object({ mappingId: z.uuid(), report: reportSummarySchema }) },
    failures: [
      'report-not-found',
      'reading-not-ready',
      'mapping-name-missing',
      'mapping-figures-missing',
      'mapping-role-repeated',
      'origin-refused',
      'storage-full',
    ],
  },
  forgetColumnMapping: {
    ...PATHS.forgetColumnMapping,
    summary: 'Forget what was said of the columns under these headings, and read this report again. Readings made by it stay.',
    params: mappingParamsSchema,
    responses: { 202: reportSummarySchema },
    failures: ['report-not-found', 'mapping-not-found', 'reading-not-ready', 'origin-refused', 'storage-full'],
  },
  checkHealth: { ...PATHS.checkHealth, summary: 'The process is up.', responses: { 200: statusSchema }, failures: [] },
  checkReadiness: {
    ...PATHS.checkReadiness,
    summary: 'The database answers and its migrations are done.',
    responses: { 200: statusSchema },
    failures: ['database-unavailable'],
  },
} as const satisfies Record<OperationId, Route>

/** Failures any operation may answer with. */
const COMMON_FAILURES = [
  'request-invalid',
  'database-unavailable',
  'internal-error',
  'host-refused',
] as const satisfies readonly FailureCode[]

/** Status → schema of everything an operation may answer, problems included. */
export const listResponses = (route: Route): Record<number, z.ZodType> => {
  const responses: Record<number, z.ZodType> = { ...route.responses }
  for (const code of [...route.failures, ...COMMON_FAILURES]) responses[PROBLEM_STATUS[code]] ??= problemSchema
  return responses
}

type Answer<R extends Route> = R['responses'][keyof R['responses']] extends infer S ? (S extends z.ZodType ? z.output<S> : never) : never

/** What a successful call gives, by operation. */
export type Answers = { [K in OperationId]: Answer<(typeof ROUTES)[K]> }
