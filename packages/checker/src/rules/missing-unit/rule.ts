import { figuredPassages, type PassageFigure, placeOf } from '../../lib/passage-figures.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** 并列数据中个别漏写单位: in a list whose other figures carry units, one stands bare. */
export const missingUnit: Rule = {
  id: 'missing-unit',
  family: 'units',
  severity: '疑似',
  *check(input) {
    for (const { passage, figures } of figuredPassages(input)) {
      if (passage.kind === 'heading') continue
      const bare = figures.filter((figure, at) => isBare(figure, figures[at + 1]) && hasUnitsAround(figures, at))
      if (bare.length > 0) yield tell(bare)
    }
  },
}

/** A number that its own words call for a unit: 比重1.9、拥有量7.42. Indices (102.5) and ratios have none. */
const WANTS_UNIT = /(?:比重|占比|比例|率|量|数|额|值|收入|支出|投资|增速|增幅|增长|下降|面积|产量|强度)(?:为|达到|达|约)?\s*$/
const NO_UNIT = /指数|系数|排名|位次|基尼|收入比|得分|密度|容积率|PM/

function isBare({ fact, quantity, before }: PassageFigure, next: PassageFigure | undefined): boolean {
  if (quantity.form !== 'number' || fact.unit !== null || quantity.unit !== null || fact.measure === 'rank') return false
  // 2.1和2.4个百分点: the unit of a list stands behind its last figure.
  if (next !== undefined && /^\s*[、和与及—-]\s*$/.test(next.before)) return false
  return WANTS_UNIT.test(before) && !NO_UNIT.test(before) && !NO_UNIT.test(fact.subject)
}

/** The figures right in front and behind carry units, and belong to the same list. */
const hasUnitsAround = (figures: readonly PassageFigure[], at: number): boolean => {
  const own = figures[at]!
  const behind = figures.slice(at + 1, at + 3)
  const ahead = figures.slice(Math.max(0, at - 2), at)
  const strung = [own, ...behind.slice(0, 1)].some(({ before }) => /^[、，；]/.test(before))
  return strung && [...ahead, ...behind].some(({ quantity }) => quantity.unit !== null)
}

function tell(bare: readonly PassageFigure[]): RuleFinding {
  const figures = bare.map(({ fact }) => fact.raw).join('、')
  return {
    code: 'bare',
    params: { figures, subjects: bare.map(({ before }) => before.replace(/^[、，；。]/, '')).join('、') },
    spans: bare.map(placeOf),
    values: bare.map(({ fact }) => fact.raw),
    about: bare.map(({ fact }) => fact.subject),
  }
}
