import { compareDecimals, foldIndicatorName, type IndicatorRow, parseUnit, type Quantity } from '@gangmu/domain'
import { quantityOfCell } from '../../lib/cells.ts'
import { spanOf } from '../../lib/figures.ts'
import { addable, figuredPassages, isChange, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { endsBefore, rangeIn } from '../../lib/ranges.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** 其中项不大于合计: in a sentence, and in a table. */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input))
      for (const { index } of passage.text.matchAll(/其中/g)) {
        const said = judge(passage.text, index, figures)
        if (said !== null) yield said
      }
    yield* rowsOf(input)
  },
}

/** What is a mean, or a change, or told by another measure, is not made up of parts. */
const NO_SUM = /人均|户均|亩均|平均|每[万千百]?[人户亩]|率|单价|强度|收入比|最高|最低|可支配收入/
/** What was built up over years, or is a stock beside a flow. */
const OTHER_SCALE = /累计|总量|总数|总额|余额|达到?$|年末|期末/

function judge(text: string, mark: number, figures: readonly PassageFigure[]): RuleFinding | null {
  const part = figures.find(({ from }) => from > mark)
  if (part === undefined || !(isAmount(part) || isAddition(part)) || part.from - mark > 30 || /[。；]/.test(text.slice(mark, part.from)))
    return null
  const whole = figures.findLast((one) => one.to <= mark && addable(one, part))
  if (whole === undefined || !isAmount(whole) || /[；]|。(?!其中)/.test(text.slice(whole.to, mark))) return null
  if (whole.fact.modality !== part.fact.modality || OTHER_SCALE.test(part.before.replace(/^.*其中/, ''))) return null
  // 34项指标中，4项滞后，其中约束性14项: the list may go on from what was said before.
  const ahead = figures.filter((one) => one.to <= mark && addable(one, part) && !/[。；]/.test(text.slice(one.to, mark)))
  // 累计38家，其中当年新增46家: only of a stock is what was added a part.
  if (!isAmount(part) && !/累计|总数|总量|存量|达到?$/.test(whole.before)) return null
  const isBracketed = /^[（(]$/.test(text.slice(whole.to, mark))
  if (!isBracketed && ahead.some((one) => compareDecimals(one.quantity.low, part.quantity.low) >= 0)) return null
  const [a, b] = [rangeIn(whole.quantity, whole.quantity.unit), rangeIn(part.quantity, whole.quantity.unit)]
  if (!a || !b || !endsBefore(a, b)) return null
  return tell(whole.fact.subject, whole.fact.raw, part.fact.subject, part.fact.raw, [placeOf(part), placeOf(whole)])
}

const isAmount = (figure: PassageFigure): boolean =>
  (figure.fact.measure === 'level' || figure.fact.measure === 'count') &&
  figure.quantity.form === 'number' &&
  !isChange(figure) &&
  !NO_SUM.test(figure.fact.subject) &&
  !NO_SUM.test(figure.before)

const isAddition = (figure: PassageFigure): boolean =>
  /(?:新增|净增|新认定|新获批|新培育)\s*$/.test(figure.before) &&
  isAmount({ ...figure, before: figure.before.replace(/(?:新增|净增)\s*$/, '') })

const tell = (whole: string, wholeValue: string, part: string, partValue: string, spans: RuleFinding['spans']): RuleFinding => ({
  code: 'exceeds',
  params: { whole, wholeValue, part, partValue },
  spans,
  values: [partValue, wholeValue],
  about: [foldIndicatorName(whole), foldIndicatorName(part)],
})

/** Rows under a parent whose values are amounts of one unit. */
function* rowsOf({ reading }: CheckInput): Iterable<RuleFinding> {
  for (const [k, row] of reading.indicators.entries()) {
    if (row.parent === null || row.unit === null || NO_SUM.test(row.name) || NO_SUM.test(row.parent)) continue
    const dimension = parseUnit(row.unit)?.unit?.dimension
    if (dimension === undefined || dimension === 'percent' || dimension === 'percentage-point') continue
    const whole = reading.indicators.slice(0, k).findLast(({ table, name }) => table === row.table && name === row.parent)
    if (!whole || whole.unit !== row.unit) continue
    for (const side of ['target', 'actual'] as const) {
      const [a, b] = [quantityIn(whole, side), quantityIn(row, side)]
      const [inWhole, inPart] = [a && rangeIn(a, row.unit), b && rangeIn(b, row.unit)]
      if (!inWhole || !inPart || !endsBefore(inWhole, inPart)) continue
      const spans = [row.spans[side], whole.spans[side]].filter((span) => span !== null).map(spanOf)
      yield tell(whole.name, whole[side]!.text, row.name, row[side]!.text, spans)
    }
  }
}

const quantityIn = (row: IndicatorRow, side: 'target' | 'actual'): Quantity | null => {
  const cell = row[side]
  return cell && quantityOfCell(cell.text, row.unit)
}
