import { addable, isChange, type PassageFigure } from '../../lib/passage-figures.ts'
import type { Enumeration } from './enumerations.ts'

/** A whole that its named parts make up completely, wherever they are printed. Subjects as the reader folds them. */
type Partition = { readonly whole: RegExp; readonly parts: readonly RegExp[] }

const AREA = '(?:全[区县市州旗省]|本级|地方|辖区)*'
const NAMED: readonly Partition[] = [
  {
    whole: /^(?!.*人均).*(?:地区生产总值|^生产总值|区生产总值|县生产总值|市生产总值|GDP)(?:（[^）]*）)?(?:总量)?$/,
    parts: [/^第?一(?:次)?产业(?:实现)?(?:增加值)?$/, /^第?二(?:次)?产业(?:实现)?(?:增加值)?$/, /^第?三(?:次)?产业(?:实现)?(?:增加值)?$/],
  },
  {
    whole: new RegExp(`^${AREA}(?:货物|外贸)*进出口(?:贸易)?(?:总额|总值|额|值)?$`),
    parts: [new RegExp(`^${AREA}(?:货物|外贸)*出口(?:总额|总值|额|值)?$`), new RegExp(`^${AREA}(?:货物|外贸)*进口(?:总额|总值|额|值)?$`)],
  },
  {
    whole: new RegExp(`^${AREA}(?:一般公共|财政)预算(?:本级|总)?收入$`),
    parts: [new RegExp(`^${AREA}税收(?:收入)?$`), new RegExp(`^${AREA}非税(?:收入)?$`)],
  },
  {
    whole: /^(?:.*)社会消费品零售总额$/,
    parts: [/^(?:其中)?城镇(?:消费品)?(?:零售额|市场)?$/, /^(?:乡村|农村)(?:消费品)?(?:零售额|市场)?$/],
  },
  { whole: /^(?:.*)社会消费品零售总额$/, parts: [/^商品零售(?:额)?$/, /^餐饮(?:收入|服务)(?:额)?$/] },
  { whole: /^(?:全年)?粮食(?:总)?产量$/, parts: [/^夏粮(?:总)?产量$/, /^秋粮(?:总)?产量$/] },
  { whole: /^(?:.*)常住(?:总)?人口$/, parts: [/^城镇(?:常住)?人口$/, /^(?:乡村|农村)(?:常住)?人口$/] },
]

/** What every whole holds, and few passages. */
const WHOLES = /生产总值|GDP|进出口|预算|社会消费品零售总额|粮食|常住/

/** How far behind its whole a part may stand. */
const REACH = 14

/** Wholes and parts known by their names: 地区生产总值 and the three sectors, 进出口 and its two directions. */
export function namedEnumerations(figures: readonly PassageFigure[]): Enumeration[] {
  const found: Enumeration[] = []
  if (!figures.some((one) => WHOLES.test(one.fact.subject))) return found
  for (const { whole, parts } of NAMED)
    for (const [at, candidate] of figures.entries()) {
      if (!whole.test(candidate.fact.subject) || !isAmount(candidate)) continue
      const following = figures.slice(at + 1, at + 1 + REACH)
      const stop = following.findIndex((other) => addable(other, candidate) && whole.test(other.fact.subject))
      const behind = stop < 0 ? following : following.slice(0, stop)
      const members = parts.map((part) => behind.find((other) => isPartOf(other, candidate) && part.test(other.fact.subject)))
      if (members.every((one) => one !== undefined)) found.push({ manner: 'named', wholes: [candidate], parts: members })
    }
  return found
}

const isAmount = (figure: PassageFigure): boolean =>
  (figure.fact.measure === 'level' || figure.fact.measure === 'count') && !isChange(figure)

const isPartOf = (part: PassageFigure, whole: PassageFigure): boolean =>
  isAmount(part) &&
  addable(part, whole) &&
  part.fact.modality === whole.fact.modality &&
  part.fact.period === whole.fact.period &&
  part.fact.area === whole.fact.area
