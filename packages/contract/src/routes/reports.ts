import { z } from 'zod'
import { columnMappingSchema, mappingListSchema, mappingParamsSchema } from '../mapping-schema.ts'
import { PATHS } from '../paths.ts'
import { readingSchema } from '../reading-schema.ts'
import {
  evidenceQuerySchema,
  evidenceSchema,
  pageQuerySchema,
  receivedReportSchema,
  reportListSchema,
  reportParamsSchema,
  reportSummarySchema,
} from '../report-schema.ts'
import type { Route } from './route.ts'

/** Reports as received, what was read from them, and what was said of their columns. */
export const REPORT_ROUTES = {
  receiveReport: {
    ...PATHS.receiveReport,
    action: 'report.upload',
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
    action: 'report.read',
    summary: 'The reports of the space, newest first.',
    query: pageQuerySchema,
    responses: { 200: reportListSchema },
    failures: [],
  },
  showReport: {
    ...PATHS.showReport,
    action: 'report.read',
    summary: 'One report with its status.',
    params: reportParamsSchema,
    responses: { 200: reportSummarySchema },
    failures: ['report-not-found'],
  },
  showReading: {
    ...PATHS.showReading,
    action: 'report.read',
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
    action: 'report.read',
    summary: 'The lines of the source document around a place.',
    params: reportParamsSchema,
    query: evidenceQuerySchema,
    responses: { 200: evidenceSchema },
    failures: ['report-not-found', 'evidence-out-of-range'],
  },
  listColumnMappings: {
    ...PATHS.listColumnMappings,
    action: 'report.read',
    summary: 'What was said of the columns of tables with headings nobody knew, as it holds now, newest first.',
    responses: { 200: mappingListSchema },
    failures: [],
  },
  mapColumns: {
    ...PATHS.mapColumns,
    action: 'report.review',
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
    action: 'report.review',
    summary: 'Forget what was said of the columns under these headings, and read this report again. Readings made by it stay.',
    params: mappingParamsSchema,
    responses: { 202: reportSummarySchema },
    failures: ['report-not-found', 'mapping-not-found', 'reading-not-ready', 'origin-refused', 'storage-full'],
  },
} as const satisfies Record<string, Route>
