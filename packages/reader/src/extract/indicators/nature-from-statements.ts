import { foldIndicatorName, type IndicatorRow, type Nature, type Statement } from '@gangmu/domain'

/**
 * Nature where neither column, group nor mark prints it but the prose lists one kind by name
 * (`约束性指标3项（甲、乙、丙），其余20项为预期性指标`): the rows named have it; the other numbered rows have the other one where it is counted too.
 */
export function natureFromStatements(indicators: readonly IndicatorRow[], statements: readonly Statement[]): readonly IndicatorRow[] {
  const listed = statements.flatMap((s) => {
    const nature = natureOf(s)
    return nature !== null && s.names.length > 0 && s.names.length === s.total ? [{ statement: s, nature }] : []
  })
  if (listed.length === 0) return indicators
  const tables = new Map<string, IndicatorRow[]>()
  for (const row of indicators) tables.set(tableKey(row), [...(tables.get(tableKey(row)) ?? []), row])
  const natures = new Map<IndicatorRow, Nature>()
  for (const rows of tables.values()) {
    if (rows.some((r) => r.nature !== null)) continue
    const fit = listed.find(
      ({ statement }) => statement.names.filter((n) => rows.some((r) => named(r, n))).length * 3 >= statement.names.length * 2,
    )
    if (!fit) continue
    const other: Nature = fit.nature === '约束性' ? '预期性' : '约束性'
    const complement = statements.some((s) => natureOf(s) === other && s.line === fit.statement.line)
    for (const row of rows) {
      if (row.parent !== null) continue
      if (fit.statement.names.some((n) => named(row, n))) natures.set(row, fit.nature)
      else if (complement) natures.set(row, other)
    }
  }
  return indicators.map((row) => {
    const nature = natures.get(row)
    return nature ? { ...row, nature } : row
  })
}

const tableKey = (row: IndicatorRow): string => `${row.table}\u0000${row.year}`
const natureOf = (s: Statement): Nature | null => (/^indicators \((约束性|预期性)\)$/.exec(s.of)?.[1] as Nature | undefined) ?? null
const named = (row: IndicatorRow, name: string): boolean => foldIndicatorName(row.name) === foldIndicatorName(name)
