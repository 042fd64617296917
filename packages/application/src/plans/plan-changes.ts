import { randomUUID } from 'node:crypto'
import {
  type Day,
  type IndicatorEntry,
  isDraft,
  type PlanLine,
  parseTarget,
  readObservedValue,
  type Source,
  targetCode,
} from '@gangmu/domain'
import type { NewObservation } from '../ports/observation-store.ts'
import type { LineChange, NewPlanLine, NewTarget, NewVerdict, WholePlan } from '../ports/plan-store.ts'
import { draftIndicator, localCode } from './local-indicator.ts'
import { matchLines } from './match-lines.ts'
import { expressionOf } from './new-target.ts'
import type { ConfirmedRow, YearTable } from './rows-of-report.ts'

/** What is known of the report whose rows become a plan. */
export type ConfirmSource = {
  readonly reportId: string
  readonly readingId: string
  readonly title: string
  /** Who gives the figures: the report's issuer. */
  readonly provider: string
  readonly areaId: string
  readonly publishedOn: Day
  readonly by: string
}

/** What a year's table does to the plan of that year. */
export type PlanChanges = {
  readonly year: number
  readonly planId: string
  /** `create`: there was none. `update`: a draft takes the table over. `fill`: a plan in force only receives its results. */
  readonly action: 'create' | 'update' | 'fill'
  readonly title: string
  /** Rows of the table that the plan takes over. */
  readonly rows: number
  readonly lines: readonly NewPlanLine[]
  /** Lines of the draft that the table prints otherwise now. */
  readonly updates: readonly { readonly lineId: string; readonly change: LineChange }[]
  /** Lines of the draft the table no longer has. */
  readonly removed: readonly string[]
  readonly targets: readonly NewTarget[]
  readonly observations: readonly NewObservation[]
  readonly indicators: readonly IndicatorEntry[]
  /** Declared by the report, by line. */
  readonly declared: ReadonlyMap<string, NewVerdict['declared']>
  /** Targets of a plan in force that the report prints otherwise: what was approved stays, and both are told. */
  readonly differing: readonly { readonly lineId: string; readonly name: string; readonly approved: string; readonly printed: string }[]
  /** Rows a plan in force has no line for. */
  readonly unmatched: readonly { readonly name: string; readonly line: number }[]
}

/** Works out what the table of a year changes; nothing is written. `existing` is the plan of that area and year, if there is one. */
export const changesOfTable = (table: YearTable, existing: WholePlan | null, source: ConfirmSource): PlanChanges => {
  const planId = existing?.plan.id ?? randomUUID()
  const action = existing === null ? 'create' : isDraft(existing.plan.stage) ? 'update' : 'fill'
  const nameOf = new Map(existing?.lines.map((line) => [line.id, line.name]))
  const before = (existing?.lines ?? []).map((line) => ({
    ...line,
    parent: line.parentId === null ? null : (nameOf.get(line.parentId) ?? null),
  }))
  const kept = matchLines(
    before,
    table.rows.map(({ row, indicator }) => ({ name: row.name, unit: row.unit, parent: row.parent, indicator })),
  )
  const ids = table.rows.map((_, index) => kept[index]?.id ?? randomUUID())
  const taken =
    action === 'fill' ? table.rows.flatMap((_, index) => (kept[index] === null ? [] : [index])) : table.rows.map((_, index) => index)
  const codes = table.rows.map(
    (confirmed, index) => kept[index]?.indicator ?? confirmed.indicator ?? localCode(confirmed.row.name, confirmed.row.unit),
  )
  const entries = new Map(
    taken
      .filter((index) => kept[index]?.indicator == null && table.rows[index]!.indicator === null)
      .map((index) => [codes[index]!, draftIndicator(table.rows[index]!.row, source.title)]),
  )
  const context: RowContext = { planId, ids, codes, table, source }
  return {
    year: table.year,
    planId,
    action,
    title: existing?.plan.title ?? `${table.year}年国民经济和社会发展计划`,
    rows: taken.length,
    updates: action === 'update' ? taken.flatMap((index) => updateOf(context, index, kept[index] ?? null)) : [],
    lines: taken.filter((index) => kept[index] === null).map((index) => lineOf(context, index)),
    removed: action === 'update' ? before.filter((line) => !ids.includes(line.id)).map((line) => line.id) : [],
    // A plan in force keeps what was approved: what the report prints is only compared.
    targets: action === 'fill' ? [] : taken.flatMap((index) => targetOf(context, index, existing)),
    observations: taken.flatMap((index) => observationOf(context, index)),
    indicators: [...entries.values()],
    declared: new Map(
      taken.flatMap((index) => {
        const { declared } = table.rows[index]!.row
        return declared === null ? [] : [[ids[index]!, declared] as const]
      }),
    ),
    differing: action === 'fill' ? differences(context, existing!, taken) : [],
    unmatched: table.rows.flatMap(({ row }, index) => (taken.includes(index) ? [] : [{ name: row.name, line: row.line }])),
  }
}

type RowContext = {
  readonly planId: string
  readonly ids: readonly string[]
  readonly codes: readonly string[]
  readonly table: YearTable
  readonly source: ConfirmSource
}

const sourceOf = ({ source }: RowContext, span: Source['span'] | null): Source | null =>
  span === null ? null : { reportId: source.reportId, readingId: source.readingId, span }

const lineOf = (context: RowContext, index: number): NewPlanLine => {
  const { row, elementKey } = context.table.rows[index]!
  return {
    id: context.ids[index]!,
    planId: context.planId,
    ordinal: index + 1,
    no: row.no,
    name: row.name,
    unit: row.unit,
    group: row.group,
    core: row.core ?? false,
    parentId: parentOf(context, row, index),
    nature: row.nature,
    definition: null,
    indicator: context.codes[index]!,
    source: sourceOf(context, row.spans.name),
    elementKey,
  }
}

/** What the draft's line says otherwise than the table does now. */
const updateOf = (context: RowContext, index: number, before: PlanLine | null): PlanChanges['updates'] => {
  if (before === null) return []
  const { ordinal, no, name, unit, group, core, parentId, nature } = lineOf(context, index)
  const now = { ordinal, no, name, unit, group, core, parentId, nature }
  const differs = Object.entries(now).some(([field, value]) => before[field as keyof typeof now] !== value)
  return differs ? [{ lineId: before.id, change: now }] : []
}

/** The nearest row above that bears the parent's name. */
const parentOf = ({ table, ids }: RowContext, row: ConfirmedRow['row'], index: number): string | null => {
  if (row.parent === null) return null
  for (let at = index - 1; at >= 0; at--) if (table.rows[at]!.row.name === row.parent) return ids[at]!
  return null
}

const targetOf = (context: RowContext, index: number, existing: WholePlan | null): readonly NewTarget[] => {
  const { row } = context.table.rows[index]!
  const { source, planId, ids, table } = context
  if (row.target === null || row.target.text === '') return []
  const before = existing?.targets.find(
    (target) => target.lineId === ids[index] && target.system === 'congress' && target.period === String(table.year),
  )
  if (before?.text === row.target.text) return []
  return [
    {
      id: randomUUID(),
      planId,
      lineId: ids[index]!,
      system: 'congress',
      subject: { kind: 'area', id: source.areaId },
      period: String(table.year),
      text: row.target.text,
      expression: expressionOf(row.target.text, row.unit),
      rationale: null,
      decision: null,
      splitOf: null,
      replaces: null,
      source: sourceOf(context, row.spans.target),
      recordedBy: source.by,
    },
  ]
}

const observationOf = (context: RowContext, index: number): readonly NewObservation[] => {
  const { row, period } = context.table.rows[index]!
  const { source, codes } = context
  if (row.actual === null || row.actual.text.trim() === '') return []
  return [
    {
      id: randomUUID(),
      indicator: codes[index]!,
      areaId: source.areaId,
      period,
      provider: source.provider,
      scope: '',
      vintage: 'reported',
      ...readObservedValue(row.actual.text, row.unit),
      raw: row.actual.text,
      unit: row.unit,
      publishedOn: source.publishedOn,
      source: sourceOf(context, row.spans.actual),
      recordedBy: source.by,
    },
  ]
}

const differences = ({ table, ids }: RowContext, existing: WholePlan, taken: readonly number[]): PlanChanges['differing'] =>
  taken.flatMap((index) => {
    const { row } = table.rows[index]!
    const approved = existing.targets.find(
      (target) => target.lineId === ids[index] && target.system === 'congress' && target.period === String(table.year),
    )
    if (approved === undefined || row.target === null) return []
    const codeOf = (text: string) => targetCode(parseTarget(text, { unit: row.unit }))
    if (approved.text === row.target.text || codeOf(approved.text) === codeOf(row.target.text)) return []
    return [{ lineId: ids[index]!, name: row.name, approved: approved.text, printed: row.target.text }]
  })
