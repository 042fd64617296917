import type { Frequency, IndicatorEntry } from '../indicator/types.ts'
import { type Accrual, type Month, partsOfMonth } from './month.ts'

/**
 * What is counted at one moment and not summed up over the year. Everything else is told as 1—N月: sums, their growth, and averages such as a
 * rate of unemployment.
 */
const STANDS =
  /余额|存量|总量$|保有|覆盖率|参保率|城镇化率|普及率|拥有|人口$|蓄积|面积$|里程|不良率|债务率|床位|托位|医师|护士|户数|主体数量|企业数|单位数|上市公司|航线/

/** 新增 and 净增 are counted over the year, 商品房销售面积 is a sum. */
const RUNS = /新增|净增|新发展|销售面积|播种面积|减排量|用水总量|消费总量/

/** Whether the figures of an indicator run from January or stand at the end of the month; local indicators are known by their names too. */
export const accrualOf = ({ name }: Pick<IndicatorEntry, 'name'>): Accrual =>
  STANDS.test(name) && !RUNS.test(name) ? 'state' : 'cumulative'

/**
 * Monthly surveys of the statistics bureau have no January of their own: 1—2月 is published as one (国家统计局：为消除春节日期不固定因素影响，
 * 1—2月数据合并发布). 财政, 金融, 税务, 海关 and 价格 figures have one.
 */
const MERGED = /工业|投资|零售|消费品|销售|营业|营业收入|服务业|建筑业/

export const mergesJanuary = ({ name, frequency }: Pick<IndicatorEntry, 'name' | 'frequency'>): boolean =>
  frequency === 'M' && MERGED.test(name)

const EVERY: Readonly<Record<Frequency, number>> = { D: 1, M: 1, Q: 3, H: 6, A: 12 }

/** Whether an indicator has a figure for the month: none for January where 1—2月 is told as one, none for April where it is quarterly. */
export const hasFigureFor = (entry: Pick<IndicatorEntry, 'name' | 'frequency'>, month: Month): boolean => {
  const { number } = partsOfMonth(month)
  return number % EVERY[entry.frequency] === 0 && !(number === 1 && mergesJanuary(entry))
}
