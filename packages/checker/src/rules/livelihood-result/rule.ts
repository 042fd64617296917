import {
  addDecimals,
  compareDecimals,
  convertValue,
  type Decimal,
  decimal,
  type LivelihoodItem,
  type PrintedQuantity,
  parseQuantity,
  parseUnit,
  type Span,
} from '@gangmu/domain'
import { endsBefore, type Range, rangeIn } from '../../lib/ranges.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** 标为完成的民生实事，完成数不应低于目标数. */
export const livelihoodResult: Rule = {
  id: 'livelihood-result',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const item of input.reading.livelihood) {
      if (item.result === null || !DONE.test(item.status ?? '')) continue
      const said = judge(item, item.result.quantities, input)
      if (said !== null) yield said
    }
  },
}

const DONE = /^(?:已|均|全面|全部|圆满|如期|按期|按时|提前|顺利|超额)*(?:完成|办结|达标)(?:年度)?(?:目标)?(?:任务)?$/

/** Only an item with one target in a unit is held against results in that unit: of several nobody can tell which is whose. */
function judge(item: LivelihoodItem, results: readonly PrintedQuantity[], input: CheckInput): RuleFinding | null {
  for (const target of item.target.quantities) {
    const goal = rangeOf(target, target.unit)
    if (goal === null || target.unit === null || item.target.quantities.filter((other) => isOneKind(other, target)).length > 1) continue
    const told = results.filter((one) => isOneKind(one, target))
    const reached = told.map((one) => rangeOf(one, target.unit))
    if (told.length === 0 || !reached.every((one) => one !== null && endsBefore(one, goal))) continue
    const sum = told.reduce((total, one) => addDecimals(total, valueIn(one, target.unit!)), decimal(0))
    const summed = told.length > 1 && compareDecimals(sum, valueIn(target, target.unit)) >= 0
    const places = [target, ...told].map(({ raw }) => placeIn(item, raw, input)).filter((place) => place !== null)
    return {
      code: summed ? 'summed' : 'short',
      severity: summed || told.length > 1 ? '提示' : '疑似',
      params: { target: target.raw, results: told.map(({ raw }) => raw).join('、') },
      spans: places.length > 0 ? places : [{ line: item.line, start: item.start, end: item.end }],
      values: [target.raw, ...told.map(({ raw }) => raw)],
      about: [item.target.text.replace(/[\d.]+/g, '').slice(0, 24)],
    }
  }
  return null
}

const rangeOf = ({ raw }: PrintedQuantity, unit: string | null): Range | null => {
  const quantity = parseQuantity(raw)
  if (quantity?.form !== 'number') return null
  // 50部以上: what has to be reached is the figure itself.
  return rangeIn({ ...quantity, cmp: quantity.cmp === '>=' ? '=' : quantity.cmp }, unit)
}

/** 人 and 名 count the same, 个 and 户 need not. */
const isOneKind = (a: PrintedQuantity, b: PrintedQuantity): boolean => {
  const [x, y] = [a, b].map(({ unit }) => (unit === null ? null : (parseUnit(unit)?.unit ?? null)))
  if (!x || !y || typeof a.value !== 'number') return false
  return x.symbol === y.symbol || (x.dimension === y.dimension && x.kind === y.kind && x.kind !== 'any')
}

const valueIn = ({ raw, unit: own }: PrintedQuantity, unit: string): Decimal => {
  const told = convertValue(parseQuantity(raw)?.low ?? decimal(0), own, unit)
  return told.ok ? told.value : decimal(0)
}

function placeIn({ line, start }: LivelihoodItem, raw: string, { document }: CheckInput): Span | null {
  const at = document.lines[line - 1]!.indexOf(raw, start)
  return at < 0 ? null : { line, start: at, end: at + raw.length }
}
