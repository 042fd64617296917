import {
  type Diagnostic,
  factValue,
  guessDirection,
  type IndicatorRow,
  type JudgeContext,
  judgeRow,
  lookupIndicator,
  type OtherFigure,
  parseQuantity,
  parseTarget,
  targetCode,
  type VerdictStatus,
} from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'

/** A row as printed, with the result of the year before where the table or another one gives it. */
export type UnjudgedRow = { readonly row: IndicatorRow; readonly judged: boolean; readonly lastYear: OtherFigure | null }

/** Fills expression, value, catalogue code and verdict of every row. `yearRunning`: a report from within the year (上半年). References (与GDP增长同步) resolve against the rows of the same table and year. */
export function judgeIndicators(
  rows: readonly UnjudgedRow[],
  yearRunning: boolean,
): {
  readonly indicators: readonly IndicatorRow[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const coded = rows.map(({ row, ...rest }) => {
    const match = lookupIndicator(row.name, { unit: row.unit })
    return { ...rest, row: { ...row, indicator: match?.code ?? null }, direction: match?.entry.direction ?? guessDirection(row.name) }
  })
  const judgeOne = ({ row, judged, lastYear, direction }: (typeof coded)[number], children: readonly VerdictStatus[]): IndicatorRow => {
    const expression = row.target ? parseTarget(row.target.text, { unit: row.unit }) : null
    if (expression?.kind === 'unparsed') diagnostics.push(diagnose('target.unparsed', row.spans.target?.line ?? row.line, row.target!.text))
    const read: IndicatorRow = {
      ...row,
      target: row.target && {
        text: row.target.text,
        expression: expression === null || expression.kind === 'unparsed' ? null : targetCode(expression),
      },
      actual: row.actual && { text: row.actual.text, value: readValue(row.actual.text) },
    }
    const context: JudgeContext = {
      findActual: (reference) =>
        findActual(
          reference,
          coded.map((c) => c.row).filter((r) => r.line !== row.line && r.year === row.year),
        ),
      lastYear,
      children,
      yearRunning,
    }
    const verdict = judgeRow({
      name: row.name,
      unit: row.unit,
      direction,
      targetText: row.target?.text ?? null,
      actualText: row.actual?.text ?? null,
      declaredText: row.declared?.text ?? null,
      context,
    })
    const declared = row.declared && { text: row.declared.text, class: verdict.declaredClass }
    // A plan without results yet is not judged: there is nothing to hold against it.
    return judged ? { ...read, declared, status: verdict.status, reason: verdict.reason } : { ...read, declared }
  }
  // Children first: a parent without a target of its own is as good as they are.
  const out: IndicatorRow[] = new Array(coded.length)
  const statuses = new Map<string, VerdictStatus[]>()
  const family = (row: IndicatorRow, parent: string): string => `${row.table}\u0000${row.year}\u0000${parent}`
  coded.forEach((c, i) => {
    if (c.row.parent === null) return
    const own = judgeOne(c, [])
    out[i] = own
    if (own.status !== null) {
      const key = family(own, c.row.parent)
      statuses.set(key, [...(statuses.get(key) ?? []), own.status])
    }
  })
  coded.forEach((c, i) => {
    if (c.row.parent === null) out[i] = judgeOne(c, statuses.get(family(c.row, c.row.name)) ?? [])
  })
  return { indicators: out, diagnostics }
}

function readValue(text: string): NonNullable<IndicatorRow['actual']>['value'] {
  const bare = text.replace(/[（(][^（）()]*[）)]$/, '').trim()
  const quantity = parseQuantity(bare) ?? parseQuantity(text)
  return quantity === null ? null : factValue(quantity)
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)|\s+/g, '')
    .replace(/GDP|国内生产总值|经济(?=增|发)/gi, '地区生产总值')
    .replace(/^(?:全|我|本)?[区县市省州]/, '')

/** The row another row's target names: by catalogue code, else by the folded name, else by the name it begins with. */
function findActual(reference: { readonly code: string | null; readonly name: string }, rows: readonly IndicatorRow[]): OtherFigure | null {
  const printed = rows.filter((r) => r.actual !== null)
  const named = fold(reference.name).replace(/(?:的)?(?:增速|增长(?:率|速度)?|增幅)(?:水平)?$/, '')
  const byCode = reference.code === null ? undefined : printed.find((r) => r.indicator === reference.code)
  const byName =
    named.length < 2
      ? undefined
      : (printed.find((r) => fold(r.name) === fold(reference.name)) ??
        printed.find((r) => fold(r.name).startsWith(named) && /增速|增长|增幅/.test(r.name)))
  const row = byCode ?? byName
  return row?.actual ? { text: row.actual.text, unit: row.unit } : null
}
