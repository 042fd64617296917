import {
  AREA_CHOICES,
  type Board,
  type BoardPath,
  type BoardProblem,
  findNearest,
  ITEM_SOURCES,
  LINE_CHOICES,
  PANEL_KINDS,
  PANEL_WIDTHS,
  type Panel,
  type PanelKind,
  type PanelWidth,
  ROLES,
} from '@gangmu/domain'
import { z } from 'zod'

/** The shape of boards/*.yaml. Keys that are left out have the value said here. */
const title = z.string().trim().min(1).max(60)
const code = z.string().min(1).max(100)
const codes = z.array(code).min(1).max(60)

const panelOf = <K extends PanelKind>(kind: K, width: PanelWidth) => ({
  kind: z.literal(kind),
  title,
  width: z.enum(PANEL_WIDTHS).default(width),
})
const monthsShown = z.int().min(2).max(60).default(13)
const areas = z.enum(AREA_CHOICES).default('peers')

const PANELS = {
  scorecard: z.strictObject({ ...panelOf('scorecard', 'full'), indicators: codes.nullable().default(null) }),
  trend: z.strictObject({ ...panelOf('trend', 'half'), indicators: codes.nullable().default(null), months: monthsShown }),
  'bar-against-target': z.strictObject({ ...panelOf('bar-against-target', 'half'), indicators: codes.nullable().default(null) }),
  waterfall: z.strictObject({ ...panelOf('waterfall', 'half'), total: code, parts: z.array(code).min(2).max(12) }),
  'heat-table': z.strictObject({
    ...panelOf('heat-table', 'full'),
    indicators: codes.nullable().default(null),
    lines: z.enum(LINE_CHOICES).nullable().default(null),
    months: z.int().min(2).max(24).default(12),
    shade: z.enum(['lamp', 'value']).default('value'),
  }),
  'tile-map': z.strictObject({ ...panelOf('tile-map', 'half'), indicator: code, areas }),
  ranking: z.strictObject({ ...panelOf('ranking', 'half'), indicator: code, areas }),
  'item-list': z.strictObject({ ...panelOf('item-list', 'full'), source: z.enum(ITEM_SOURCES), most: z.int().min(1).max(200).default(20) }),
  lamps: z.strictObject(panelOf('lamps', 'half')),
  warnings: z.strictObject(panelOf('warnings', 'third')),
  text: z.strictObject({ ...panelOf('text', 'full'), text: z.array(z.string().trim().min(1).max(1_000)).min(1).max(20) }),
} as const satisfies { readonly [K in PanelKind]: z.ZodType<Extract<Panel, { kind: K }>> }

export const panelSchema = z.discriminatedUnion('kind', [
  PANELS.scorecard,
  PANELS.trend,
  PANELS['bar-against-target'],
  PANELS.waterfall,
  PANELS['heat-table'],
  PANELS['tile-map'],
  PANELS.ranking,
  PANELS['item-list'],
  PANELS.lamps,
  PANELS.warnings,
  PANELS.text,
]) satisfies z.ZodType<Panel>

export const boardIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,49}$/)

export const boardFileSchema = z.strictObject({
  id: boardIdSchema,
  title,
  audience: z.array(z.enum(ROLES)).max(ROLES.length).default([]),
  description: z.string().trim().min(1).max(300),
  order: z.int().min(0).max(1_000).default(500),
  indicators: z.array(code).max(80).default([]),
  panels: z.array(panelSchema).min(1).max(30),
}) satisfies z.ZodType<Board>

export type CheckedShape = { readonly ok: true; readonly board: Board } | { readonly ok: false; readonly problems: readonly BoardProblem[] }

/** A value as it was written against the shape of a board: the board with what was left out filled in, or everything that is wrong. */
export const checkBoardShape = (value: unknown): CheckedShape => {
  const checked = boardFileSchema.safeParse(value)
  if (checked.success) return { ok: true, board: checked.data }
  return { ok: false, problems: checked.error.issues.flatMap((issue) => problemsOf(issue, value)) }
}

const problemsOf = (issue: z.core.$ZodIssue, value: unknown): readonly BoardProblem[] => {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const given = valueAt(value, path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path, given)
    return issue.keys.map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      params: { key, near: findNearest(key, known), known: known.join('、') },
    }))
  }
  const key = String(path.at(-1) ?? '')
  const one = (code: BoardProblem['code'], params: BoardProblem['params']): readonly BoardProblem[] => [
    { code, path, params: { key, ...params } },
  ]
  if (given === undefined) return one('key-missing', {})
  switch (issue.code) {
    case 'invalid_value':
      return one('value-choice', choiceParams(given, issue.values.map(String)))
    case 'invalid_union':
      return one('value-choice', choiceParams(given, PANEL_KINDS))
    case 'invalid_format':
      return one('value-pattern', { value: String(given) })
    case 'too_small':
      return one('too-small', { least: Number(issue.minimum), of: issue.origin })
    case 'too_big':
      return one('too-big', { most: Number(issue.maximum), of: issue.origin })
    default:
      return one('value-type', { expected: 'expected' in issue ? String(issue.expected) : '' })
  }
}

const choiceParams = (given: unknown, known: readonly string[]) => ({
  value: typeof given === 'string' ? given : JSON.stringify(given),
  near: typeof given === 'string' ? findNearest(given, known) : null,
  known: known.join('、'),
})

const valueAt = (value: unknown, path: BoardPath): unknown =>
  path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[part] : undefined),
    value,
  )

/** The keys there may be: of the board, or of a panel of that kind. */
const keysAt = (path: BoardPath, given: unknown): readonly string[] => {
  if (path.length === 0) return Object.keys(boardFileSchema.shape)
  const kind = (given as { readonly kind: PanelKind }).kind
  return Object.keys(PANELS[kind].shape)
}
