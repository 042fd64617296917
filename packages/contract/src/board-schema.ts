import { AVAILABILITIES, BOARD_PROBLEM_CODES, LAMPS, OBS_STATUS, RELEASES, ROLES, VINTAGES, WARNING_LEVELS } from '@gangmu/domain'
import { z } from 'zod'
import { boardFileSchema, boardIdSchema, panelSchema } from './board-file.ts'
import { monthSchema } from './day-schema.ts'

const count = z.int().nonnegative()
const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ id: z.string(), name: z.string() })
const direction = z.enum(['up', 'down', 'keep'])
const source = z.enum(['shipped', 'changed', 'own'])

export const boardFigureSchema = z
  .object({
    observationId: z.uuid(),
    month: z.string(),
    period: z.string(),
    value: z.number().nullable(),
    raw: z.string(),
    unit: z.string().nullable(),
    provider: z.string(),
    vintage: z.enum(VINTAGES),
    status: z.enum(OBS_STATUS),
    release: z.enum(RELEASES),
    publishedOn: day.nullable(),
    recordedAt: instant,
  })
  .meta({ id: 'BoardFigure', description: 'A figure on a board; its evidence is the observation.' })
const figure = boardFigureSchema.nullable()

const lamp = z.object({ lamp: z.enum(LAMPS), rule: z.string().nullable() }).nullable()

const namedIndicator = { indicator: z.string(), name: z.string(), unit: z.string().nullable(), direction }

const target = z
  .object({ planId: z.uuid(), lineId: z.uuid(), period: z.string(), text: z.string(), value: z.number().nullable() })
  .nullable()

const cell = z.object({
  ...namedIndicator,
  figure,
  availability: z.enum(AVAILABILITIES).nullable(),
  growth: z.number().nullable(),
  change: z.number().nullable(),
  city: figure,
  target,
  lamp,
})

const areaData = {
  ...namedIndicator,
  month: z.string().nullable(),
  set: z.string().nullable(),
  own: z.string().nullable(),
  ranked: count,
  areas: z.array(
    z.object({ areaId: z.string(), name: z.string(), figure, place: count.nullable(), shade: z.int().min(1).max(5).nullable() }),
  ),
}

const rank = z
  .object({
    set: named,
    source: z.enum(['supplied', 'computed']),
    place: count,
    total: count,
    ties: count,
    before: count.nullable(),
    toNext: z.number().nullable(),
  })
  .nullable()

const lineItem = z.object({
  planId: z.uuid(),
  lineId: z.uuid(),
  no: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  leadUnit: named.nullable(),
  leader: z.string().nullable(),
  target,
  figure,
  availability: z.enum(AVAILABILITIES),
  lamp,
  before: z.object({ figure, change: z.number().nullable(), lamp }).nullable(),
  rank,
})

const projectItem = z.object({
  id: z.uuid(),
  no: z.string(),
  name: z.string(),
  unitName: z.string(),
  leader: z.string().nullable(),
  total: z.number().nullable(),
  planned: z.number().nullable(),
  completed: z.number().nullable(),
  month: z.string().nullable(),
  lamp: z.enum(LAMPS),
  isLate: z.boolean(),
})

const taxLeadItem = z.object({
  id: z.uuid(),
  no: z.string(),
  enterprise: z.string(),
  areaName: z.string(),
  unitName: z.string(),
  kind: z.string(),
  text: z.string(),
  state: z.string(),
  since: day,
  booked: z.number(),
})

const items = z.discriminatedUnion('source', [
  z.object({ source: z.enum(['plan-lines', 'changes', 'ranks']), total: count, lines: z.array(lineItem) }),
  z.object({ source: z.literal('projects'), total: count, projects: z.array(projectItem) }),
  z.object({ source: z.literal('tax-leads'), total: count, leads: z.array(taxLeadItem) }),
])

const series = z.object({ ...namedIndicator, sparse: z.boolean(), points: z.array(figure) })
const heatRow = z.object({
  name: z.string(),
  unit: z.string().nullable(),
  indicator: z.string().nullable(),
  lineId: z.uuid().nullable(),
  cells: z.array(z.object({ figure, lamp, shade: z.int().min(1).max(5).nullable() })),
})

const panelOf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), panel: panelSchema, ...shape })

export const panelDataSchema = z
  .discriminatedUnion('kind', [
    panelOf('scorecard', { cells: z.array(cell) }),
    panelOf('trend', { months: z.array(z.string()), series: z.array(series) }),
    panelOf('bar-against-target', { cells: z.array(cell) }),
    panelOf('waterfall', {
      month: z.string().nullable(),
      total: z.object({ ...namedIndicator, figure, growth: z.number().nullable() }),
      parts: z.array(z.object({ ...namedIndicator, figure, pull: z.number().nullable() })),
      rest: z.number().nullable(),
    }),
    panelOf('heat-table', { months: z.array(z.string()), rows: z.array(heatRow) }),
    panelOf('tile-map', areaData),
    panelOf('ranking', areaData),
    panelOf('item-list', { items: items.nullable(), hidden: z.enum(['right', 'look-back']).nullable() }),
    panelOf('lamps', {
      counts: z.record(z.enum(LAMPS), count),
      lines: z.array(z.object({ lineId: z.uuid(), name: z.string(), no: z.string().nullable(), lamp })),
    }),
    panelOf('warnings', { counts: z.record(z.enum(WARNING_LEVELS), count).nullable() }),
    panelOf('text', {
      paragraphs: z.array(
        z.array(z.union([z.string(), z.object({ month: z.string() }), z.object({ indicator: z.string(), name: z.string(), figure })])),
      ),
    }),
  ])
  .meta({ id: 'BoardPanel', description: 'A panel as it was declared, with the figures it shows.' })

const view = {
  board: boardFileSchema,
  month: z.string(),
  asOf: day.nullable(),
  area: z.string(),
  panels: z.array(panelDataSchema),
  release: z.enum(RELEASES),
  recordedAt: instant.nullable(),
}

export const boardViewSchema = z.object(view)
export const shownBoardSchema = z
  .object({ ...view, source, version: count })
  .meta({ id: 'Board', description: 'A board with the figures of a month.' })

export const boardListSchema = z.object({
  boards: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      audience: z.array(z.enum(ROLES)),
      isMine: z.boolean(),
      indicators: count,
      panels: count,
      source,
      version: count,
    }),
  ),
})

export const boardParamsSchema = z.object({ board: boardIdSchema })
export const boardQuerySchema = z.object({ month: monthSchema.exactOptional(), asOf: day.exactOptional() })

const boardText = z.string().min(1).max(65_536)
export const boardDraftSchema = z.object({ text: boardText, note: z.string().trim().max(200).nullable().default(null) })
export const boardPreviewBodySchema = z.object({ text: boardText })

export const boardProblemSchema = z.object({
  code: z.enum(BOARD_PROBLEM_CODES),
  path: z.array(z.union([z.string(), z.int()])),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  line: z.int().positive(),
  column: z.int().positive(),
})

/** Either what is wrong, or what it would show. */
export const boardPreviewSchema = z.object({ problems: z.array(boardProblemSchema), view: boardViewSchema.nullable() })

export const savedBoardSchema = z.object({ id: z.string(), version: count })

export const boardTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  source,
  version: count,
  versions: z.array(
    z.object({
      version: count,
      title: z.string(),
      text: z.string(),
      withdrawn: z.boolean(),
      note: z.string().nullable(),
      recordedBy: z.string(),
      recordedAt: instant,
    }),
  ),
})
