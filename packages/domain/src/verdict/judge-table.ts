import { directionOf, guessDirection } from '../indicator/guess-direction.ts'
import { type IndicatorIndex, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { invariant } from '../invariant.ts'
import type { OtherFigure } from './case.ts'
import { findReference } from './find-reference.ts'
import { judgeRow, type RowVerdict } from './judge-row.ts'
import { defaultJudgeSettings, type JudgeSettings } from './settings.ts'
import type { VerdictStatus } from './types.ts'

/** A row as printed, or a plan line with the text of its target and of its result. Null texts are cells that are not there. */
export type PrintedRow = {
  readonly key: string
  readonly name: string
  readonly unit: string | null
  /** Catalogue code, shipped or local; it decides the direction and is what 与GDP增长同步 is looked up by. */
  readonly indicator: string | null
  /** The row this one is a part of (其中). */
  readonly parentKey: string | null
  readonly targetText: string | null
  readonly actualText: string | null
  /** What the report says of the row itself. */
  readonly declaredText?: string | null
  /** The same row's result one year before. */
  readonly lastYear?: OtherFigure | null
  /** What 市级 handed down for 完成市级下达任务, as a cell of its own. */
  readonly cityTarget?: string | null
  /** The same indicator's figure of larger areas: what 低于全市平均水平 is held against. */
  readonly areaFigures?: readonly (OtherFigure & { readonly area: string })[]
}

export type JudgeTableOptions = {
  /** The figures are from within the year: a level that is short may yet be reached. */
  readonly yearRunning?: boolean
  readonly settings?: JudgeSettings
  /** The catalogue with the space's own indicators. */
  readonly index?: IndicatorIndex
}

/**
 * Judges the rows of one plan and one year together: targets that name another row are held against its result, and a parent without
 * a target of its own follows its parts. One verdict a key; keys are unique. A parent that is not among the rows is none.
 */
export function judgeTable(rows: readonly PrintedRow[], options: JudgeTableOptions = {}): ReadonlyMap<string, RowVerdict> {
  const verdicts = new Map<string, RowVerdict>()
  const parts = partsOf(rows)
  const judge = (row: PrintedRow): void => {
    const children = parts.get(row.key)!.flatMap((part) => verdicts.get(part.key)?.status ?? [])
    verdicts.set(row.key, judgePrinted(row, rows, children, options))
  }
  // Parts before what they are parts of; rows that are parts of each other come last, each with the parts judged so far.
  const open = new Map(rows.map((row) => [row.key, parts.get(row.key)!.length]))
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const ready = rows.filter((row) => open.get(row.key) === 0)
  for (const row of ready) {
    judge(row)
    const parent = row.parentKey === null ? undefined : byKey.get(row.parentKey)
    if (parent === undefined) continue
    open.set(parent.key, open.get(parent.key)! - 1)
    if (open.get(parent.key) === 0) ready.push(parent)
  }
  for (const row of rows) if (!verdicts.has(row.key)) judge(row)
  return new Map(rows.map((row) => [row.key, verdicts.get(row.key)!]))
}

function partsOf(rows: readonly PrintedRow[]): ReadonlyMap<string, readonly PrintedRow[]> {
  const parts = new Map<string, PrintedRow[]>(rows.map((row) => [row.key, []]))
  invariant(parts.size === rows.length, 'row-keys-are-unique')
  for (const row of rows) if (row.parentKey !== null) parts.get(row.parentKey)?.push(row)
  return parts
}

function judgePrinted(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  children: readonly VerdictStatus[],
  { yearRunning = false, settings = defaultJudgeSettings, index = shippedIndicatorIndex() }: JudgeTableOptions,
): RowVerdict {
  const { name, unit, indicator, targetText, actualText, declaredText = null, lastYear = null, cityTarget = null, areaFigures = [] } = row
  const direction = (indicator === null ? null : directionOf(indicator, index)) ?? guessDirection(name)
  const others = () => rows.filter((other) => other.key !== row.key)
  const context = {
    findActual: (reference: { readonly code: string | null; readonly name: string }) => findReference(reference, others()),
    areaFigure: (area: string) => areaFigures.find((figure) => figure.area === area) ?? null,
    lastYear,
    cityTarget,
    children,
    yearRunning,
  }
  return judgeRow({ name, unit, direction, targetText, actualText, declaredText, context, settings })
}
