import { REVIEW_PROBLEMS } from '@gangmu/domain'
import { PATHS } from '../paths.ts'
import { reportParamsSchema } from '../report-schema.ts'
import {
  batchParamsSchema,
  carriedSchema,
  carrySchema,
  decidedBatchSchema,
  decisionsSchema,
  elementQuerySchema,
  historySchema,
  reviewSchema,
} from '../review-schema.ts'
import { READING_FAILURES, SOURCE_FAILURES } from './failures.ts'
import type { Route } from './route.ts'

/** What people decide about what was read. */
export const REVIEW_ROUTES = {
  showReview: {
    ...PATHS.showReview,
    action: 'report.review',
    summary: 'Every element of the latest reading with what was decided of it, counts by kind, and decisions whose element is gone.',
    params: reportParamsSchema,
    responses: { 200: reviewSchema },
    failures: READING_FAILURES,
  },
  decideElements: {
    ...PATHS.decideElements,
    action: 'report.review',
    summary: 'Accept, correct, reject or take back, up to 2,000 elements as one act that can be undone.',
    params: reportParamsSchema,
    body: decisionsSchema,
    responses: { 200: decidedBatchSchema },
    failures: [...READING_FAILURES, 'reading-changed', 'element-not-found', 'decision-repeated', ...REVIEW_PROBLEMS],
  },
  undoDecisions: {
    ...PATHS.undoDecisions,
    action: 'report.review',
    summary: 'Take back one act: each element gets what held before. What was decided again since is left alone.',
    params: batchParamsSchema,
    responses: { 200: decidedBatchSchema },
    failures: [...READING_FAILURES, 'batch-not-found', 'batch-superseded'],
  },
  carryDecisions: {
    ...PATHS.carryDecisions,
    action: 'report.review',
    summary: 'Take over what was decided on another version of the document, for what says the same in both and is not decided here.',
    params: reportParamsSchema,
    body: carrySchema,
    responses: { 200: carriedSchema },
    failures: [...READING_FAILURES, 'family-differs'],
  },
  showElementHistory: {
    ...PATHS.showElementHistory,
    action: 'report.review',
    summary: 'Every decision on one element, newest first.',
    params: reportParamsSchema,
    query: elementQuerySchema,
    responses: { 200: historySchema },
    failures: SOURCE_FAILURES,
  },
} as const satisfies Record<string, Route>
