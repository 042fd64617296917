import type { Fact } from '@gangmu/domain'
import { quantityOfCell } from '../../lib/cells.ts'
import { derive } from '../../lib/derive.ts'
import { spanOf } from '../../lib/figures.ts'
import { foldName } from '../../lib/folded-names.ts'
import { knownQuantityOf } from '../../lib/known-quantities.ts'
import { addable, figuredPassages, isChange, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import { checkQuotient, isPercent } from '../../lib/quotients.ts'
import { isPlain } from '../../lib/sums.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** 完成年度计划的百分比等于完成数除以计划数: result, target and the share of it that are all printed. */
export const planCompletion: Rule = {
  id: 'plan-completion',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input))
      for (const [at, rate] of figures.entries()) {
        if (!isPercent(rate) || !OF_PLAN.test(rate.before) || /分别|各自|均/.test(rate.before)) continue
        const result = figures.slice(0, at).findLast(isAmount)
        if (result === undefined || /[。；]/.test(passage.text.slice(result.to, rate.from))) continue
        const said = judge(rate, result, targetsOf(result, input))
        if (said !== null) yield said
      }
  },
}

const OF_PLAN =
  /(?:占|为|完成|达到?|相当于)(?:全年|年度|年初|年)?(?:计划|目标|任务|预期目标|目标任务|计划任务|计划投资|投资计划|预算)(?:总?数|投资|任务)?的?(?:比例|比重)?(?:达到?|为)?$/

const isAmount = (figure: PassageFigure): boolean =>
  (figure.fact.measure === 'level' || figure.fact.measure === 'count') && figure.quantity.form === 'number' && !isChange(figure)

/** Targets as figures of the text and as cells of tables, by folded name and by indicator. */
const targetsByName = derive((input: CheckInput): ReadonlyMap<string, readonly PassageFigure[]> => {
  const { reading } = input
  const found = new Map<string, PassageFigure[]>()
  const add = (fact: Fact, quantity: PassageFigure['quantity'] | null) => {
    if (quantity === null || quantity.form !== 'number') return
    // 27亿元以上: how much of a target is reached is told of its figure.
    const figure = { fact, quantity: { ...quantity, cmp: '=' as const }, before: '', from: fact.start, to: fact.end }
    for (const name of new Set([foldName(fact.subject), fact.indicator ?? ''].filter((one) => one !== '')))
      found.set(name, [...(found.get(name) ?? []), figure])
  }
  for (const row of reading.indicators) {
    if (row.target === null || row.spans.target === null || row.year === null || row.unit === null) continue
    const quantity = quantityOfCell(row.target.text, row.unit)
    if (quantity === null) continue
    const { line, start, end } = row.spans.target
    const fact: Fact = {
      key: '',
      line,
      start,
      end,
      raw: row.target.text.trim(),
      subject: row.name,
      indicator: row.indicator,
      measure: 'level',
      value: 0,
      unit: row.unit,
      cmp: quantity.cmp,
      scope: [],
      comparedWith: null,
      period: String(row.year),
      modality: 'target',
      area: null,
    }
    add(fact, quantity)
  }
  for (const fact of reading.facts)
    if (fact.modality === 'target' && (fact.measure === 'level' || fact.measure === 'count')) add(fact, knownQuantityOf(fact))
  return found
})

/** Of the same thing and the same year; a half-year result is held against the target of its year. */
function targetsOf(result: PassageFigure, input: CheckInput): PassageFigure[] {
  const year = result.fact.period?.slice(0, 4)
  const names = [foldName(result.fact.subject), result.fact.indicator ?? '']
  const all = names.flatMap((name) => (name === '' ? [] : (targetsByName(input).get(name) ?? [])))
  return [...new Set(all)].filter(
    ({ fact, quantity }) =>
      fact.period === year &&
      year !== undefined &&
      quantity.unit !== null &&
      addable({ ...result, fact: { ...result.fact, measure: fact.measure } }, { fact, quantity } as PassageFigure),
  )
}

/** A cell of a table leaves its unit to the column. */
const withUnit = ({ fact, quantity }: PassageFigure): string =>
  quantity.unit === null || fact.raw.includes(quantity.unit) ? fact.raw : `${fact.raw}${quantity.unit}`

function judge(rate: PassageFigure, result: PassageFigure, targets: readonly PassageFigure[]): RuleFinding | null {
  const checks = targets.map((target) => ({ target, quotient: checkQuotient(result, target, rate) }))
  if (checks.some(({ quotient }) => quotient === null || quotient.fits)) return null
  const first = checks.find(({ target }) => isPlain(target) && isPlain(result))
  if (first === undefined) return null
  const { target, quotient } = first
  return {
    code: 'differs',
    params: {
      subject: result.fact.subject,
      rate: rate.fact.raw,
      result: result.fact.raw,
      target: withUnit(target),
      arithmetic: quotient!.arithmetic,
    },
    spans: [rate, result, target].map((one) => spanOf(placeOf(one))),
    values: [rate.fact.raw, result.fact.raw, target.fact.raw, quotient!.arithmetic],
    about: [result.fact.indicator ?? result.fact.subject, 'completion'],
  }
}
