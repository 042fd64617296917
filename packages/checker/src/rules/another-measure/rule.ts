import type { IndicatorRow } from '@gangmu/domain'
import { foldName } from '../../lib/folded-names.ts'
import { foldedName, reportedRows, rowNamed, spanIn } from '../../lib/indicator-rows.ts'
import type { Rule } from '../../rule.ts'

/** An indicator is listed as what its row measures: 增速 is no 比重, and neither is the amount. */
export const anotherMeasure: Rule = {
  id: 'another-measure',
  family: 'verdicts',
  severity: '提示',
  *check(input) {
    const rows = reportedRows(input)
    const seen = new Set<string>()
    for (const statement of input.reading.statements) {
      if (
        !statement.of.startsWith('indicators') ||
        (statement.met === null && statement.missed === null && statement.undetermined === null)
      )
        continue
      for (const name of statement.names) {
        // A list may leave 增速 out; what it adds, it means.
        const folded = fold(name)
        if (seen.has(name) || measureOf(folded) === 'amount' || isRow(name, rows)) continue
        const [row, other] = rows.filter((one) => stemOf(foldedName(one)) === stemOf(folded))
        if (row === undefined || other !== undefined || measureOf(foldedName(row)) === measureOf(folded)) continue
        seen.add(name)
        yield {
          code: 'found',
          params: { name, row: row.name },
          spans: [spanIn(input.document, statement, name), row.spans.name],
          values: [name, row.name],
          about: [row.indicator ?? row.name],
        }
      }
    }
  },
}

/** A row bears the whole name, or another name of the same measure. */
const isRow = (name: string, rows: readonly IndicatorRow[]): boolean => {
  const row = rowNamed(name, rows)
  return row !== undefined && measureOf(foldedName(row)) === measureOf(fold(name))
}

const fold = (name: string): string => foldName(name.replace(/[（(][^）)]*[）)]/g, ''))

const measureOf = (folded: string): 'growth' | 'share' | 'amount' =>
  /增速$/.test(folded) ? 'growth' : /比$/.test(folded) ? 'share' : 'amount'

const stemOf = (folded: string): string => folded.replace(/增速$|占.*比$|比$/, '')
