import { foldIndicatorName, type IndicatorRow, lookupIndicator, type Statement, type VerdictStatus } from '@gangmu/domain'

type Declared = { readonly text: string; readonly class: VerdictStatus }

/**
 * Where the table has no column of its own for it, what the report declares of a row stands in prose:
 * `甲、乙、丙等17项指标均实现年度目标`. Rows that such a list names get its class; the verdict is not touched.
 */
export function declareFromStatements(indicators: readonly IndicatorRow[], statements: readonly Statement[]): readonly IndicatorRow[] {
  const byName = new Map<string, Declared>()
  const byCode = new Map<string, Declared>()
  for (const statement of statements) {
    const declared = oneClass(statement)
    if (declared === null || !statement.of.startsWith('indicators')) continue
    for (const printed of statement.names) {
      for (const name of namesIn(printed)) {
        byName.set(foldIndicatorName(name), declared)
        const code = lookupIndicator(name)?.code
        if (code !== undefined && !byCode.has(code)) byCode.set(code, declared)
      }
    }
  }
  if (byName.size === 0) return indicators
  return indicators.map((row) => {
    if (row.declared !== null || row.status === null) return row
    const declared = byName.get(foldIndicatorName(row.name)) ?? (row.indicator === null ? undefined : byCode.get(row.indicator))
    return declared ? { ...row, declared } : row
  })
}

/** The status all names of the statement share, with the word that says so. */
function oneClass(statement: Statement): Declared | null {
  const statuses = (['met', 'missed', 'undetermined'] as const).filter((s) => statement[s] !== null)
  const status = statuses[0]
  if (statuses.length !== 1 || status === undefined || statement.total !== statement[status]) return null
  const word = Object.keys(statement.classes).find((w) => !/约束性|预期性/.test(w))
  return { text: word ?? status, class: status }
}

/** 固定资产投资增速（含制造业投资增速） names two rows. */
function namesIn(printed: string): string[] {
  const inside = /[（(]含([^）)]+)[）)]/.exec(printed)
  const own = printed.replace(/[（(][^）)]*[）)]/g, '')
  return inside ? [own, ...inside[1]!.split('、')] : [own]
}
