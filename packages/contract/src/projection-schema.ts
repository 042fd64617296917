import {
  ANCHOR_KINDS,
  type Anchor,
  type BaseCalendar,
  FORECAST_METHODS,
  GDP_SECTORS,
  type GdpBoard,
  type GdpSupport,
  MOST_ROUNDS,
  OBS_STATUS,
  type RankDistance,
  SCENARIO_LEVELS,
  type SeriesPoint,
  type WhatIf,
  type YearForecast,
} from '@gangmu/domain'
import { z } from 'zod'
import { asOfQuerySchema, daySchema, lineParamsSchema, planSchema } from './plan-schema.ts'

const text = (most: number) => z.string().max(most)
const year = z.int().min(1949).max(2199)
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const number = z.number().nullable()

const expectedSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })
const methodSchema = z.enum(FORECAST_METHODS)

const methodResultSchema = expectedSchema.extend({
  method: methodSchema,
  origins: z.int(),
  error: z.number(),
  relative: number,
  offered: z.boolean(),
})

export const yearForecastSchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('no-figures') }),
    z.object({ status: z.literal('complete'), value: z.number(), through: month }),
    z.object({ status: z.literal('too-far'), through: month }),
    z.object({
      status: z.literal('too-little'),
      have: z.int(),
      need: z.number(),
      cut: z.enum(['break', 'gap']).nullable(),
      through: month,
    }),
    z.object({
      status: z.literal('told'),
      through: month,
      left: z.int(),
      chosen: methodResultSchema,
      path: z.array(expectedSchema.extend({ month })),
      methods: z.array(methodResultSchema),
      have: z.int(),
      cut: z.enum(['break', 'gap']).nullable(),
      bridged: z.int(),
    }),
  ])
  .meta({
    id: 'YearForecast',
    description:
      'What a year is expected to come to. The interval held four of five errors of a rolling-origin backtest; `error` is the mean absolute error with as much of the year left, `relative` that against seasonal naive.',
  }) satisfies z.ZodType<YearForecast>

const pointSchema = z.object({ month, value: z.number(), status: z.enum(OBS_STATUS) }) satisfies z.ZodType<SeriesPoint>
const latestSchema = pointSchema.extend({ period: z.string() })
const unitRefSchema = z.object({ id: z.string(), name: z.string() }).nullable()
const targetSchema = z.object({ targetId: z.string(), period: z.string(), text: z.string(), value: number }).nullable()
const estimateSchema = z.object({ low: z.number(), high: z.number(), raw: z.string(), by: z.string(), madeOn: daySchema }).nullable()
const direction = z.enum(['up', 'down', 'keep']).nullable()

const baseCalendarSchema = z.object({
  mean: z.number(),
  threshold: z.number(),
  months: z.array(z.object({ month, growth: z.number(), base: z.enum(['high', 'low', 'normal']) })),
}) satisfies z.ZodType<BaseCalendar>

export const lineForecastSchema = z
  .object({
    lineId: z.uuid(),
    no: z.string().nullable(),
    name: z.string(),
    unit: z.string().nullable(),
    group: z.string().nullable(),
    indicator: z.string().nullable(),
    direction,
    measure: z.enum(['growth', 'level', 'other']),
    leadUnit: unitRefSchema,
    target: targetSchema,
    /** What the unit itself expects. */
    estimate: estimateSchema,
    latest: latestSchema.nullable(),
    forecast: yearForecastSchema,
    outlook: z.enum(['safe', 'likely', 'at-risk', 'unlikely']).nullable(),
    bases: baseCalendarSchema.nullable(),
    /** What was expected of years that have come since, the newest first; `error` is what came less what was expected. */
    pastEstimates: z.array(z.object({ unitName: z.string(), period: z.string(), raw: z.string(), actual: z.number(), error: z.number() })),
  })
  .meta({ id: 'LineForecast', description: 'A plan line with what its year is expected to come to.' })

export const planForecastsSchema = z.object({ plan: planSchema, lines: z.array(lineForecastSchema) })

export const forecastQuerySchema = asOfQuerySchema.extend({ method: methodSchema.exactOptional() })

const distanceSchema = z.object({
  place: z.int(),
  total: z.int(),
  up: z.object({ gap: z.number(), places: z.int(), areaIds: z.array(z.string()) }).nullable(),
  down: z.object({ gap: z.number(), areaIds: z.array(z.string()) }).nullable(),
}) satisfies z.ZodType<RankDistance>

export const forecastOfLineSchema = lineForecastSchema.extend({
  plan: planSchema,
  points: z.array(pointSchema),
  ranks: z.array(
    z.object({
      set: z.object({ id: z.string(), kind: z.enum(['group', 'divisions']), name: z.string() }),
      month,
      distance: distanceSchema,
    }),
  ),
  areaNames: z.record(z.string(), z.string()),
})

const gdpSupportSchema = z.object({
  sector: z.enum(GDP_SECTORS as [GdpSupport['sector'], ...GdpSupport['sector'][]]),
  indicator: text(200).min(1),
  weight: z.number().positive().max(100),
  basis: text(200).nullable(),
  /** By the last month of the stage. */
  stageTargets: z.partialRecord(z.enum(['3', '6', '9', '12']), z.number().min(-100).max(1_000)),
}) satisfies z.ZodType<GdpSupport>

const pastErrorSchema = z.object({ mean: z.number(), periods: z.int() }).nullable()

const gdpBoardSchema = z.object({
  rows: z.array(
    gdpSupportSchema.extend({
      stageTarget: number,
      actual: number,
      estimate: number,
      pull: z.object({ value: z.number(), by: z.enum(['actual', 'estimate']) }).nullable(),
      targetPull: number,
      pastError: pastErrorSchema,
      range: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  weight: z.number(),
  covered: z.number(),
  pulled: number,
  actual: number,
  estimate: number,
  residual: number,
  expected: z.object({ value: z.number(), error: pastErrorSchema }).nullable(),
}) satisfies z.ZodType<GdpBoard>

export const gdpBoardViewSchema = z
  .object({
    year,
    month: month.nullable(),
    months: z.array(month),
    /** Of what was declared; 0 where nothing was. */
    version: z.int(),
    declaredBy: z.string().nullable(),
    declaredAt: z.string().nullable(),
    stageTarget: z.object({ text: z.string(), value: number }).nullable(),
    names: z.record(z.string(), z.object({ name: z.string(), unit: z.string().nullable() })),
    board: gdpBoardSchema,
  })
  .meta({ id: 'GdpBoard', description: 'GDP growth from its supporting indicators: growth in per cent, pulls in percentage points.' })

const yearText = z.coerce.number<string>().int().min(1949).max(2199)
export const gdpQuerySchema = asOfQuerySchema.extend({ year: yearText, month: month.exactOptional() })
export const gdpParamsSchema = z.object({ year: yearText })
export const gdpSupportsSchema = z.object({ supports: z.array(gdpSupportSchema).min(1).max(40) })
export const gdpDeclaredSchema = gdpSupportsSchema.extend({ year, version: z.int() })

export const supposedSchema = z.object({
  year,
  month: month.nullable().default(null),
  asOf: daySchema.nullable().default(null),
  supposed: z.array(z.object({ indicator: text(200), growth: z.number().min(-100).max(1_000) })).max(40),
})

export const whatIfSchema = z
  .object({
    from: z.object({ value: z.number(), by: z.enum(['actual', 'expected', 'estimate', 'pulled']) }),
    value: z.number(),
    change: z.number(),
    parts: z.array(z.object({ indicator: z.string(), from: z.number(), to: z.number(), change: z.number() })),
  })
  .meta({ id: 'WhatIf', description: '测算数，仅供内部参考: reckoned and forgotten, never an observation.' }) satisfies z.ZodType<WhatIf>

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const anchorSchema = z.object({
  kind: z.enum(ANCHOR_KINDS),
  text: z.string().nullable(),
  value: z.number(),
  required: z.object({ by: z.enum(['growth', 'difference']), value: z.number() }).nullable(),
  params: paramsSchema,
}) satisfies z.ZodType<Anchor>

const level = z.enum(SCENARIO_LEVELS)
const scenarioText = text(200).nullable()

export const scenarioBodySchema = z.object({
  low: scenarioText,
  middle: scenarioText,
  high: scenarioText,
  chosen: level.nullable(),
  rationale: text(4_000).nullable(),
})

export const scenarioSchema = scenarioBodySchema
  .extend({ lineId: z.uuid(), round: z.int(), version: z.int(), recordedBy: z.string(), recordedAt: z.string() })
  .meta({ id: 'TargetScenario', description: '保底, 建议 and 力争 of a line in one round, and which is proposed.' })

export const scenarioParamsSchema = lineParamsSchema.extend({ round: z.coerce.number<string>().int().min(1).max(MOST_ROUNDS) })

export const goalProjectionSchema = z
  .object({
    plan: planSchema,
    year,
    lines: z.array(
      z.object({
        lineId: z.uuid(),
        no: z.string().nullable(),
        name: z.string(),
        unit: z.string().nullable(),
        group: z.string().nullable(),
        direction,
        measure: z.enum(['growth', 'amount', 'rate']),
        target: targetSchema,
        forecast: z.object({ forecast: yearForecastSchema, estimate: estimateSchema, latest: latestSchema.nullable() }),
        anchors: z.array(anchorSchema),
        draft: z.object({ low: z.number(), middle: z.number(), high: z.number() }).nullable(),
        peers: z.object({ targets: z.array(z.number()), results: z.array(z.number()) }),
        scenarios: z.array(scenarioSchema),
      }),
    ),
  })
  .meta({ id: 'GoalProjection', description: '目标测算: what targets of the coming year are held against, and what was drafted.' })

export const exportProjectionQuerySchema = z.object({ round: z.coerce.number<string>().int().min(1).max(MOST_ROUNDS).exactOptional() })
