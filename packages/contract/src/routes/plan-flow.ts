import { exportQuerySchema, splitAnswerSchema, splitBodySchema, splitViewSchema } from '../plan-flow-schema.ts'
import { idParamsSchema } from '../plan-schema.ts'
import { PLAN_FLOW_PATHS as PATHS } from './plan-flow-paths.ts'
import type { Route } from './route.ts'

const SPLIT_FAILURES = [
  'plan-not-found',
  'plan-stage-refused',
  'plan-line-not-found',
  'plan-read-only',
  'split-period-unknown',
  'split-subject-unknown',
  'townships-not-split',
  'split-whole-missing',
  'split-cell-repeated',
  'version-conflict',
] as const

/** Why a workbook that was sent is not taken. */
const WORKBOOK_FAILURES = [
  'upload-missing',
  'workbook-cells-wrong',
  'workbook-damaged',
  'workbook-encrypted',
  'workbook-not-ours',
  'workbook-not-xlsx',
  'workbook-too-large',
] as const

/** What is done around a plan: split, compared, followed, taken out and brought in. */
export const PLAN_FLOW_ROUTES = {
  showSplit: {
    ...PATHS.showSplit,
    action: 'plan.read',
    summary: 'What the lines are split into (分解下达), whom they can be split to, and whether the parts fit.',
    params: idParamsSchema,
    responses: { 200: splitViewSchema },
    failures: ['plan-not-found'],
  },
  splitLines: {
    ...PATHS.splitLines,
    action: 'plan.decompose',
    summary: 'Set targets of units, areas and stages of the year as parts of the approved ones; findings never keep one from being set.',
    params: idParamsSchema,
    body: splitBodySchema,
    responses: { 200: splitAnswerSchema },
    failures: SPLIT_FAILURES,
  },
  exportSplit: {
    ...PATHS.exportSplit,
    action: 'plan.decompose',
    summary: 'The split as a workbook to be filled in and sent back.',
    params: idParamsSchema,
    query: exportQuerySchema,
    responses: { 200: 'file' },
    failures: ['plan-not-found'],
  },
  importSplit: {
    ...PATHS.importSplit,
    action: 'plan.decompose',
    summary: 'Take a split workbook that was filled in: all of it, or nothing and what is wrong by cell.',
    params: idParamsSchema,
    body: 'multipart',
    responses: { 200: splitAnswerSchema },
    failures: [...SPLIT_FAILURES, ...WORKBOOK_FAILURES, 'workbook-other-plan', 'workbook-outdated'],
  },
} as const satisfies Record<string, Route>
