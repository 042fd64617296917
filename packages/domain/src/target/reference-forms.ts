import { lookupIndicator } from '../indicator/lookup-indicator.ts'
import type { Amount, ReadAmount } from './amount.ts'
import type { ReferenceRelation, ReferenceTarget, ReferenceTo } from './expression.ts'
import type { FoldedCell } from './fold-cell.ts'

const LEAD = '(?:力争|确保|争取|努力|预期|预计|保持|继续|实现|总体|增速|增长|控制在|水平|略|稍|适度|明显|大幅|基本|原则上)*'
const ONE_AREA =
  '(?:全市|全省|全国|全区|全州|全盟|全县|全疆|全自治区|全兵团|国家|省|市|省里|市里|省市|中心城区|主城都市区|主城区|同类区县|同类地区|区县|各区县|本市|本省|我市|我省|东部地区|西部地区|中部地区)'
const AREA = `${ONE_AREA}(?:[、和及]?${ONE_AREA})?`
const GROWN = '(?:增长速度|增长率|增速|增长|增幅|涨幅|发展速度|发展|平均增速|平均)'
const LEVEL =
  '(?:同期|当年|年度|预期|的|同口径)*(?:增长速度|增长率|增速|增长|增幅|涨幅)?(?:的)?(?:平均水平|平均增速|平均增幅|平均值|平均数|平均|均值|整体水平|总体水平|水平)?(?:增速|增幅)?'

const more = '(?:高于|快于|大于|超过|超|领先于|领先|跑赢|好于)'
const less = '(?:低于|慢于|小于|少于)'

const synchronous = new RegExp(
  `^(${LEAD})(?:与|同|和|跟)(.+?)(基本)?(?:保持|实现)?(基本)?(同步增长|增长同步|同步提高|同步提升|同步|持平|一致|相当|相适应|相匹配|匹配|同速|同频)(?:以上|增长|及以上|或略高|或高于|提高)?$`,
)
const compared = new RegExp(
  `^(${LEAD})(不低于|不慢于|不少于|不高于|不快于|不超过|不大于|达到或超过|达到|等于|相当于|${more}|${less}|优于|不劣于|不差于|同步于|保持在)(.+)$`,
)
const lastYear =
  /^(?:上一?年|去年|前一年|上年度|去年同期|上年同期|往年)(?:的|全年|同期|实际|年度)*(?:水平|实绩|数|值|实际数|实际|基数|完成数|平均水平)?$/

/** Cells that compare with another figure: another row, the city's average, last year. */
export function parseReference(cell: FoldedCell, readAmount: ReadAmount): ReferenceTarget | null {
  return parseSynchronous(cell) ?? parseCompared(cell, readAmount) ?? parseBareAverage(cell)
}

function parseSynchronous({ text, folded }: FoldedCell): ReferenceTarget | null {
  const found = synchronous.exec(folded)
  if (found === null) return null
  const [, lead = '', named = '', soft1, soft2] = found
  // 同步 itself says that growth is meant: 与城镇居民收入同步.
  const to = referenceTo(named) ?? referenceTo(`${named}增长`)
  if (to === null) return null
  return {
    kind: 'reference',
    relation: 'sync',
    soft: soft1 !== undefined || soft2 !== undefined || /基本|总体/.test(lead),
    to,
    before: text,
    margin: null,
    after: '',
  }
}

const relations: readonly (readonly [RegExp, ReferenceRelation])[] = [
  [/^(?:不低于|不慢于|不少于|达到或超过)$/, 'at-least'],
  [/^(?:不高于|不快于|不超过|不大于)$/, 'at-most'],
  [/^(?:不劣于|不差于|达到)$/, 'not-worse'],
  [/^优于$|^好于$/, 'better'],
  [/^(?:高于|快于|大于|超过|超|领先于|领先|跑赢)$/, 'above'],
  [/^(?:低于|慢于|小于|少于)$/, 'below'],
  [/^(?:等于|相当于|同步于|保持在)$/, 'sync'],
]

const margined = /^(.+?)([0-9][0-9.]*|[一二三四五六七八九十]+)(个百分点|百分点|个点|%|位)((?:左右|以上|及以上|以内)?)$/

function parseCompared({ text, folded, slice }: FoldedCell, readAmount: ReadAmount): ReferenceTarget | null {
  const found = compared.exec(folded)
  if (found === null) return null
  const [, lead = '', verb = '', rest = ''] = found
  const relation = relations.find(([pattern]) => pattern.test(verb))![1]
  const soft = /略|稍|基本|原则上|总体/.test(lead)
  const plain = referenceTo(rest)
  if (plain !== null) return { kind: 'reference', relation, soft, to: plain, before: text, margin: null, after: '' }
  const gap = margined.exec(rest)
  const to = gap === null ? null : referenceTo(gap[1]!)
  if (gap === null || to === null) return null
  const start = folded.length - rest.length + gap[1]!.length
  const end = folded.length - gap[4]!.length
  const margin: Amount | null = readAmount(slice(start, end))
  if (margin === null) return null
  return { kind: 'reference', relation, soft, to, before: slice(0, start), margin, after: slice(end, folded.length) }
}

/** `全市平均水平` alone asks for at least as good as the average. */
function parseBareAverage({ text, folded }: FoldedCell): ReferenceTarget | null {
  const found = new RegExp(`^${LEAD}(${AREA}(?:平均水平|平均增速|平均|均值))(?:以上|及以上)?$`).exec(folded)
  const to = found === null ? null : referenceTo(found[1]!)
  return to === null ? null : { kind: 'reference', relation: 'not-worse', soft: false, to, before: text, margin: null, after: '' }
}

const areaForm = new RegExp(`^(${AREA})${LEVEL}$`)
const economy = new RegExp(
  `^(?:(?:全区|全县|全市|地区|我区|我县|国内|区域)?(?:GDP|gdp|地区生产总值|国内生产总值|生产总值|国民经济|经济)(?:和社会)?)(?:发展)?(?:的)?${GROWN}?(?:水平|目标)?$`,
)
const otherRow = new RegExp(`^([\\u4e00-\\u9fa5A-Za-z（）()、]{2,24}?)(?:的)?(${GROWN})(?:水平)?$`)

/** What the words compare with; null for words that name nothing this language can look up. */
export function referenceTo(words: string): ReferenceTo | null {
  if (lastYear.test(words)) return { of: 'last-year' }
  if (economy.test(words)) return { of: 'indicator', name: words, code: 'gdp-growth' }
  const area = areaForm.exec(words)
  if (area !== null) return { of: 'area', name: area[1]! }
  const row = otherRow.exec(words)
  return row === null || /下达|目标|任务|标准|上年|去年/.test(row[1]!)
    ? null
    : { of: 'indicator', name: words, code: lookupIndicator(words, { measure: 'growth' })?.code ?? null }
}
