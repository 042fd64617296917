import { type Measure, parseUnit, type Quantity } from '@gangmu/domain'
import type { Head } from './heads.ts'

const SHARE = /(占比|比重|占|强度|贡献率|贡献份额|完成率|完成进度|完成比例|执行率|进度|预算的|目标的|任务的|计划的|份额|构成)/
const SHARE_END = /(占比|比重|强度|贡献率|(?:投资|计划|任务|目标|预算|就业)完成率|执行率|序时进度|税比|市场占有率|份额)(达|为)?$/
const RATE_END = /(率|比例|普及程度|满意度|好评度|知晓度|转型配套比|配套比|优良天数比例)$/
const GROWTH_END = /(增速|增幅|涨幅|降幅|增长率|增长|下降|上涨|减幅|跌幅|波动)$/
const PER_HEAD = /每[百千万亿][^元]|[百千万亿]人(口)?(拥有|发明|专利|床位)|万人(发明|专利|高价值)|千人(口)?(拥有|执业|床位|医|托)/
const COUNTERS =
  /(个|家|户|名|人|人次|件|项|条|座|所|处|场|次|张|套|台|辆|部|栋|幢|宗|篇|期|批|站|支|只|头|羽|尾|株|棵|口|盏|块|片|幅|本|册|门|间|床|例|起|份|笔|单|款|种|类|组|对|双|艘|架|列|班|趟|位|枚)([（(][一-鿿]{1,2}[）)]|次)?$/

/** What a printed unit says about the figure; reports print some two hundred units between them. */
export type UnitTraits = {
  /** Counters say how many; money, area, mass and the like say how much. */
  readonly counter: boolean
  /** % ％ ‰ and percentage points. */
  readonly percent: boolean
  readonly points: boolean
  readonly money: boolean
}

const TRAITS = new Map<string, UnitTraits>()
const KEPT = 1024

export function traitsOf(unit: string): UnitTraits {
  const known = TRAITS.get(unit)
  if (known) return known
  if (TRAITS.size >= KEPT) TRAITS.clear()
  const traits: UnitTraits = {
    counter: isCounter(unit),
    percent: /[%％‰]|百分点/.test(unit),
    points: unit.endsWith('百分点'),
    money: unit.endsWith('元'),
  }
  TRAITS.set(unit, traits)
  return traits
}

/** Counters say how many; money, area, mass and the like say how much. 标台 and 千伏安 are measures. */
function isCounter(unit: string): boolean {
  if (/(标箱|标准箱|TEU|标台)$/.test(unit)) return false
  const known = parseUnit(unit)?.unit
  if (known) return known.dimension === 'count'
  return /^[万亿千百十]+$/.test(unit) || COUNTERS.test(unit)
}

/**
 * What kind of statement a figure is (DESIGN §3): growth, share, rate, change in points, ratio, count or level.
 * `clause` is the text of the head with the words stripped from it.
 */
export function measureOf(quantity: Quantity, subject: string, head: Head, headText: string, unit: string | null): Measure {
  if (quantity.form === 'ratio') return 'ratio'
  if (quantity.form === 'class') return 'level'
  if (unit?.endsWith('百分点')) return 'change_pp'
  if (unit === '%' || unit === '％' || unit === '‰' || quantity.form === 'fraction' || quantity.form === 'tenths') {
    return percentMeasure(subject, head, headText)
  }
  if (quantity.form === 'multiple' || quantity.form === 'doubling' || unit === '倍' || unit === '番') {
    return head.change !== null || /增|翻|提高|扩大|上涨/.test(headText) || quantity.form === 'doubling' ? 'growth' : 'ratio'
  }
  if (unit === null) {
    if (PER_HEAD.test(subject) || /(收入比|性别比|负担比|比例|倍差|师生比|床护比|医护比|抚养比|存贷比)$/.test(subject)) return 'ratio'
    if (SHARE.test(subject)) return 'share'
    if (RATE_END.test(subject)) return 'rate'
    return /指数|得分|评分|系数/.test(subject) ? 'level' : /数量|数$/.test(subject) ? 'count' : 'level'
  }
  if (PER_HEAD.test(subject) && !/人均|亩均/.test(subject)) return 'ratio'
  if (/[/／]/.test(unit)) return /[/／](年|月|日|天|小时|时)$|[元].*[/／](亩|人|户)$/.test(unit) ? 'level' : 'ratio'
  if (/^[万亿千百十]+$/.test(unit) && /(总量|GDP|生产总值|产值|收入|投资|额|余额|支出|税收|利润)$/.test(subject)) return 'level'
  if (/(产能|产量|吞吐量|运量)$/.test(subject)) return 'level'
  return traitsOf(unit).counter ? 'count' : 'level'
}

function percentMeasure(subject: string, head: Head, headText: string): Measure {
  if (/(增速|增长|增幅)(预期)?目标(值)?$/.test(subject)) return 'growth'
  if (subject.includes('占') && /(占|为)[^，]{0,14}$/.test(subject) && head.change === null) return 'share'
  if (/自然增长率$/.test(subject)) return 'rate'
  if (/恢复(到|至)/.test(headText) && /的$/.test(headText.trim())) return 'share'
  if (head.change !== null && !head.reached) return 'growth'
  if (/^(压减|压缩|减少|降低|削减|缩减|精简|压降)/.test(subject)) return 'growth'
  if (GROWTH_END.test(subject) || /(增速|增幅|降幅|涨幅|增长率)$/.test(head.subject)) return 'growth'
  if (/(占|占比|占到|占总数的?|占全部的?)(达|为|到)?$/.test(headText.trim())) return 'share'
  if (head.change !== null && /(增速|增幅|增长率|降幅)/.test(subject)) return 'growth'
  if (
    SHARE_END.test(subject) ||
    /占/.test(subject) ||
    /(预算|目标|任务|计划|进度)(的|目标的)?$/.test(subject) ||
    /(预算|目标|任务|计划)的$/.test(headText)
  )
    return 'share'
  if (RATE_END.test(subject)) return 'rate'
  if (/指数$/.test(subject)) return 'level'
  if (/(强度|贡献)/.test(subject)) return 'share'
  if (head.change !== null) return /(增加值|产值|收入|投资|总额|税收|利润|销售额)$/.test(subject) ? 'growth' : 'rate'
  return SHARE.test(subject) ? 'share' : 'rate'
}
