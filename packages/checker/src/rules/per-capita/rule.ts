import {
  compareDecimals,
  convertValue,
  type Decimal,
  decimal,
  divideDecimals,
  type Fact,
  type Quantity,
  subtractDecimals,
} from '@gangmu/domain'
import { spanOf } from '../../lib/figures.ts'
import { knownQuantityOf } from '../../lib/known-quantities.ts'
import { printValue } from '../../lib/ranges.ts'
import { absolute } from '../../lib/sums.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** A total, a population and what it makes a head, by codes of the catalogue. */
const HEADS: readonly (readonly [total: string, people: string, each: string])[] = [['gdp', 'resident-population', 'gdp-per-capita']]

/** The mean of a year's two populations is divided by, the one at its end is printed: so near they must be, and beyond that it is a slip. */
const NEAR = decimal('0.03')
const SLIP = decimal('0.1')

/** 人均与总量、人口数相称. */
export const perCapita: Rule = {
  id: 'per-capita',
  family: 'parts-and-wholes',
  severity: '疑似',
  *check(input) {
    for (const [totalCode, peopleCode, eachCode] of HEADS)
      for (const each of valuesOf(eachCode, input)) {
        const [totals, people] = [totalCode, peopleCode].map((code) =>
          valuesOf(code, input).filter(({ year, fact }) => year === each.year && fact.modality === each.fact.modality),
        )
        const [total, head] = [totals?.[0], people?.[0]]
        const quotient = total && head && perHead(total.quantity, head.quantity)
        const printed = convertValue(each.quantity.low, each.quantity.unit, '元')
        if (!total || !head || !quotient || !printed.ok) continue
        const off = divideDecimals(absolute(subtractDecimals(printed.value, quotient)), quotient, 6)
        if (compareDecimals(off, NEAR) <= 0) continue
        yield {
          code: 'differs',
          severity: compareDecimals(off, SLIP) > 0 ? '疑似' : '提示',
          params: {
            subject: each.fact.subject,
            each: each.fact.raw,
            total: total.fact.raw,
            people: head.fact.raw,
            quotient: printValue(quotient, 0),
          },
          spans: [each, total, head].map(({ fact }) => spanOf(fact)),
          values: [each.fact.raw, total.fact.raw, head.fact.raw, printValue(quotient, 0)],
          about: [eachCode],
        }
      }
  },
}

type Value = { readonly fact: Fact; readonly quantity: Quantity; readonly year: string }

const PEOPLE = 'resident-population'
/** 按年平均常住人口45万人计算 names what is divided by. */
const YEARLY_MEAN = /年?平均常住人口/

/** Levels of whole years, one a place. */
const valuesOf = (code: string, { reading }: CheckInput): Value[] =>
  reading.facts.flatMap((fact) => {
    const quantity = knownQuantityOf(fact)
    if (
      (fact.indicator !== code && !(code === PEOPLE && YEARLY_MEAN.test(fact.subject))) ||
      quantity?.form !== 'number' ||
      quantity.unit === null ||
      !/^\d{4}(?:-12)?$/.test(fact.period ?? '')
    )
      return []
    return fact.measure === 'level' || fact.measure === 'count' ? [{ fact, quantity, year: fact.period!.slice(0, 4) }] : []
  })

/** In 元, null where the units are no money and people. */
function perHead(total: Quantity, people: Quantity): Decimal | null {
  const [money, heads] = [convertValue(total.low, total.unit, '元'), convertValue(people.low, people.unit, '人')]
  return money.ok && heads.ok && compareDecimals(heads.value, decimal(0)) > 0 ? divideDecimals(money.value, heads.value, 2) : null
}
