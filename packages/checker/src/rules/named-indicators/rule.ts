import type { Statement } from '@gangmu/domain'
import { spanIn } from '../../lib/indicator-rows.ts'
import type { Rule } from '../../rule.ts'

/** Further off, the names are examples of what is counted. */
const NEAR = 3

/**
 * 约束性指标5项（甲、乙、丙、丁）: as many indicators are counted as are named. Before 等5项 some may be left out, but hardly one or two. Names
 * right before a bare count are held against it by `listed-count`.
 */
export const namedIndicators: Rule = {
  id: 'named-indicators',
  family: 'verdicts',
  severity: '疑似',
  *check({ document, reading }) {
    const seen = new Set<string>()
    for (const statement of reading.statements) {
      const { of, total, names, line, start } = statement
      if (!of.startsWith('indicators') || total === null || names.length < 2) continue
      if (names.length >= total || total - names.length > NEAR) continue
      // One sentence may make several statements of the same list.
      const list = `${line} ${total} ${names.join('、')}`
      if (seen.has(list)) continue
      seen.add(list)
      const open = isOpen(statement, document.lines[line - 1]!)
      yield {
        code: 'fewer',
        params: { named: names.length, total, first: names[0]!, last: names.at(-1)! },
        spans: [
          spanIn(document, statement, new RegExp(`(?<!\\d)${total}(?=[项个])`)),
          ...placesOf(names, document.lines[line - 1]!, line, start),
        ],
        values: [total, names.length],
        about: [of, ...[...names].sort()],
        ...(open && { severity: '提示' as const }),
      }
    }
  },
}

const isOpen = ({ start, end, total }: Statement, text: string): boolean =>
  new RegExp(`等(?:\\D{0,4})?${total}[项个]`).test(text.slice(start, end))

/** Where the first and the last of the names stand, as far as they are on the line of the statement. */
function placesOf(names: readonly string[], text: string, line: number, from: number) {
  return [names[0]!, names.at(-1)!].flatMap((name) => {
    const at = text.indexOf(name, from)
    return at < 0 ? [] : [{ line, start: at, end: at + name.length }]
  })
}
