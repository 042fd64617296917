import { type IndicatorIndex, indicatorByCode } from '../indicator/lookup-indicator.ts'
import type { IndicatorKind } from '../indicator/types.ts'
import { type Dimension, parseUnit } from '../quantity/unit.ts'
import { isFallRow, isGrowthRow } from '../verdict/measure.ts'
import { figureUnitOf } from '../verdict/unit-factor.ts'

/** Why parts of a figure do not sum up to it: its kind, `average` for 人均 and the like, `unit` where its unit does not add or is not known. */
export type NotAdditive = Exclude<IndicatorKind, 'level' | 'count'> | 'average' | 'unit'

/** Amounts: parts of an area have parts of them. Days, scores, degrees and concentrations are of each part whole. */
const ADDITIVE: ReadonlySet<Dimension> = new Set([
  'count',
  'money',
  'area',
  'length',
  'mass',
  'volume',
  'power',
  'energy',
  'data',
  'computing',
  'transport',
])

const AVERAGED = /[人户亩地]均|平均|^每|每[千万百]?[人名户亩]|千人|万人|浓度|密度|强度|指数|得分|排名|系数|周期|时长/

/** Null where what units, parks and townships reach adds up to the figure of the whole. */
export function whyNotAdditive(
  { name, unit: columnUnit, indicator }: { readonly name: string; readonly unit: string | null; readonly indicator: string | null },
  index: IndicatorIndex,
): NotAdditive | null {
  const entry = indicator === null ? null : indicatorByCode(indicator, index)
  if (entry !== null && entry.kind !== 'level' && entry.kind !== 'count') return entry.kind
  if (isFallRow(name)) return 'reduction'
  if (isGrowthRow(name, figureUnitOf(columnUnit))) return 'growth'
  if (AVERAGED.test(name) || (entry !== null && AVERAGED.test(entry.name))) return 'average'
  const unit = figureUnitOf(columnUnit) ?? entry?.units[0] ?? null
  const parsed = unit === null ? null : parseUnit(unit)
  if (parsed?.unit?.over != null) return 'average'
  return parsed?.unit != null && ADDITIVE.has(parsed.unit.dimension) ? null : 'unit'
}
