import { addDecimals, type Decimal, decimal, printDecimal, subtractDecimals, trimDecimal } from '@gangmu/domain'
import type { Cell, TableBlock } from '@gangmu/reader'
import { quantityOfCell } from '../../lib/cells.ts'
import { addRanges, pointRange, type Range, rangeIn, rangesMeet } from '../../lib/ranges.ts'
import { absolute } from '../../lib/sums.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

const TOTAL = /^(?:全[区县市旗州]|总|合)?(?:合计|总计|总数)$|^合\s*计$|^总\s*计$/
/** Rows that are part of another row, or sum up some of them. */
const PARTIAL = /小\s*计|其中|^#|^（[一二三四五六七八九十]+）|^[一二三四五六七八九十]+、/
/** Columns whose figures do not add up. */
const NO_AMOUNT = /增|减|降|幅|率|比|占|均|密度|指数|序号|编号|排名|位次|年份|单价|[%％‰]/
const EMPTY = /^[\s—–\-/／…]*$/
/** Longer sums are told by their ends. */
const SHOWN = 8

/** 合计行与各行之和相符, column by column. */
export const tableTotal: Rule = {
  id: 'table-total',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check({ document }) {
    for (const block of document.blocks) if (block.kind === 'table' && block.header.length > 1) yield* checkTable(block)
  },
}

function* checkTable({ header, rows, caption }: TableBlock): Iterable<RuleFinding> {
  const full = rows.filter((row) => row.length === header.length)
  const totals = full.filter((row) => row.some(({ text }) => TOTAL.test(text.trim())))
  const [total] = totals
  if (total === undefined || totals.length > 1) return
  const at = full.indexOf(total)
  // The total stands first or last; in between it sums up some of the rows.
  if (at !== 0 && at !== full.length - 1) return
  const parts = full.filter((row) => row !== total)
  if (parts.length < 2 || rows.some((row) => row.some(({ text }) => PARTIAL.test(text.trim())))) return
  for (const [column, head] of header.entries()) {
    const finding = NO_AMOUNT.test(head.text)
      ? null
      : checkColumn(
          head,
          total[column]!,
          parts.map((row) => row[column]!),
        )
    if (finding !== null) yield { ...finding, about: [caption?.text.replace(/\d/g, '') ?? '', head.text.replace(/\d/g, '')] }
  }
}

function checkColumn(head: Cell, total: Cell, parts: readonly Cell[]): RuleFinding | null {
  const filled = parts.filter(({ text }) => !EMPTY.test(text))
  const whole = quantityOfCell(total.text, null)
  const quantities = filled.map(({ text }) => quantityOfCell(text, null))
  if (whole === null || quantities.length < 2 || quantities.some((one) => one === null) || parts.some(({ repeated }) => repeated))
    return null
  const known = quantities.map((one) => one!)
  // Whole things counted one by one are not rounded.
  const isCounted = !/[万亿]/.test(head.text) && [whole, ...known].every(({ decimals }) => decimals === 0)
  const rangeOf = (one: (typeof known)[number]): Range =>
    isCounted ? pointRange(one.low) : (rangeIn(one, one.unit) ?? pointRange(one.low))
  const sum = known.reduce<Range>((range, one) => addRanges(range, rangeOf(one)), pointRange(decimal(0)))
  if (rangesMeet(sum, rangeOf(whole))) return null
  const exact = known.reduce<Decimal>((value, { low }) => addDecimals(value, low), decimal(0))
  const print = (value: Decimal): string => printDecimal(trimDecimal(value))
  const terms = known.map(({ valueText }) => valueText)
  const shown = terms.length <= SHOWN ? terms : [...terms.slice(0, 3), '…', ...terms.slice(-2)]
  const places = [total, filled[0]!, filled.at(-1)!, head].flatMap(({ places: [place] }) => (place ? [place] : []))
  return {
    code: 'differs',
    params: {
      column: head.text.replace(/\s/g, ''),
      total: total.text.trim(),
      arithmetic: `${shown.join('+')}=${print(exact)}`,
      difference: print(absolute(subtractDecimals(exact, whole.low))),
    },
    spans: places.map(({ line, start, end }) => ({ line, start, end })),
    values: [total.text.trim(), print(exact)],
    about: [],
  }
}
