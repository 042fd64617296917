import {
  judgeLampBodySchema,
  lampEvaluationSchema,
  lampHistorySchema,
  lampJudgementSchema,
  lampPreviewBodySchema,
  lampPreviewSchema,
  lampRuleSetListSchema,
  lampRuleSetSchema,
  lampRulesBodySchema,
  monthLineParamsSchema,
  monthParamsSchema,
  monthViewSchema,
} from '../lamp-schema.ts'
import { asOfQuerySchema } from '../plan-schema.ts'
import { LAMP_PATHS as PATHS } from './lamp-paths.ts'
import type { Route } from './route.ts'

/** Months of a plan, their lamps, and the rules these are lit by. */
export const LAMP_ROUTES = {
  showMonth: {
    ...PATHS.showMonth,
    action: 'monitor.read',
    summary: 'A plan’s month: every line with its figures, pace and lamp; with `asOf` as it was known on a day.',
    params: monthParamsSchema,
    query: asOfQuerySchema,
    responses: { 200: monthViewSchema },
    failures: ['plan-not-found', 'month-not-of-plan'],
    kept: true,
  },
  evaluateLamps: {
    ...PATHS.evaluateLamps,
    action: 'lamp.judge',
    summary: 'Keep the month’s lamps as they stand; doing it twice keeps nothing twice.',
    params: monthParamsSchema,
    responses: { 200: lampEvaluationSchema },
    failures: ['plan-not-found', 'month-not-of-plan'],
  },
  judgeLamp: {
    ...PATHS.judgeLamp,
    action: 'lamp.judge',
    summary: 'Say something of a line’s month beside its lamp, or take it back.',
    params: monthLineParamsSchema,
    body: judgeLampBodySchema,
    responses: { 200: lampJudgementSchema },
    failures: ['plan-not-found', 'plan-line-not-found', 'month-not-of-plan', 'version-conflict'],
  },
  showLampHistory: {
    ...PATHS.showLampHistory,
    action: 'monitor.read',
    summary: 'Every lamp that was kept of a line’s month, and everything said beside it, newest first.',
    params: monthLineParamsSchema,
    responses: { 200: lampHistorySchema },
    failures: ['plan-not-found', 'plan-line-not-found', 'month-not-of-plan'],
  },
  listLampRules: {
    ...PATHS.listLampRules,
    action: 'monitor.read',
    summary: 'Every version of the rules of lamps, newest first, the shipped default last.',
    responses: { 200: lampRuleSetListSchema },
    failures: [],
    versioned: true,
  },
  saveLampRules: {
    ...PATHS.saveLampRules,
    action: 'lamp.rules',
    summary: 'Switch rules on from a month; they become the next version.',
    body: lampRulesBodySchema,
    responses: { 201: lampRuleSetSchema },
    failures: ['lamp-rules-invalid'],
    versioned: true,
    idempotent: true,
  },
  previewLampRules: {
    ...PATHS.previewLampRules,
    action: 'lamp.rules',
    summary: 'What a draft of rules would have lit in the last months; nothing is kept.',
    body: lampPreviewBodySchema,
    responses: { 200: lampPreviewSchema },
    failures: ['lamp-rules-invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>
