import type { Quantity } from '@gangmu/domain'
import { isSpace, tableOf } from '../../characters.ts'

/**
 * Tells numbers that belong to a name, a date, an ordinal, a class limit or a list mark from figures.
 * General shapes only: codes (DN1400, N10-2-1), ratings (4A级), lists (100强), terms (18号线), spans of time (三年行动).
 */

const AFTER_NAME =
  /^\s?(强(?!度)|星级|星|[A-Za-z](?![a-z]*\/|W|Hz|\d*[吨米])|号|级(?!以上|及以上)|期|届|周年|路(?!灯)|线|标段|道|大(?!于|类|小类|项目)|字|中(?!学)|小(?=、|，|。|区|$)|幢|单元|楼|组团|地块|街|巷|弄|村(?=委)|队|连|班(?=子)|型|号院|院|厂|届次|时代|日游|座标|后(?=、|，|出生|青年)|零后|\+|＋|×|\*|#|℃以上)/
const BEFORE_NAME = /([A-Za-z][-—]?|[第号№#＃]|\d[-—/+＋]|[-/+＋×]|[＃]|K\d*\+|编号|代码|电话|热线|邮编|文号|〔|\[)$/
/** Counted words in which a number without more is part of the term. */
const TERM_AFTER =
  /^(年(行动|计划|规划|期|来|以来|内|中|多来|间|制|级|龄|前|后|以上|以下|目标|愿景|远景|任务|建设|攻坚|倍增|禁渔|禁捕|免费|一贯|义务)|小时(经济圈|通勤|交通圈|生活圈|值班|服务|热线|客服|内|达|自助|在线|监测|开放|响应|圈)|分钟(健身圈|生活圈|社区|公共|品质|便民|通勤|城市|医疗|养老|就医|服务|阅读|充电|文化|体育|内|党群|就业|可达|圈|到达)|天(无理由|内|服务|办结)|公里(文化长廊|绿道网|景观带|示范带))/
const NAME_UNITS = new Set(['线', '号', '号线', '期', '级', '代', '版', '强', '路', '号楼', '标段', '大', '字', '号路'])
/** 在全市11个区县中: those one is ranked among. */
const AMONG =
  /^[个家][一-鿿]{0,6}(区县|县区|县市|市县|区市|城市|省份|市州|州市|地区|镇街|乡镇|街道|开发区|园区|地市|旗县)[一-鿿]{0,4}(中|里)/
/** What BEFORE_NAME ends in. */
const NAME_ENDS = tableOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-—第号№#＃/+＋×码话线编〔[')
/** Units of how far something reaches (500米见绿). */
const REACHES = new Set(['米', '公里', '千米', '平方米', '万元', '亿元', '分钟', '小时'])
const AGE_UNIT = new Set(['岁', '周岁'])
const VOLTAGE = new Set(['千伏', 'kV', 'KV', 'kv', '伏', 'V', '安'])
const TIME_UNITS = new Set([
  '年',
  '个月',
  '小时',
  '分钟',
  '个小时',
  '天',
  '日',
  '个工作日',
  '工作日',
  '个工作小时',
  '工作小时',
  '周',
  '个多月',
  '月',
  '秒',
  '年度',
])
const TIME_CONTEXT = /(天数|优良|寿命|缩短|压缩|控制在|时限|时间|工期|周期|通行|达标日|日数|时长|减至|提速|耗时|天然)/

const isTime = (unit: string | null): boolean => unit !== null && TIME_UNITS.has(unit)

/** `index` is where the digits begin, `start`–`end` the whole expression. */
export function isNamePart(text: string, start: number, end: number, index: number, quantity: Quantity): boolean {
  const unit = quantity.unit
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 12)
  if (isDate(text, index)) return true
  if (unit !== null && NAME_UNITS.has(unit)) return true
  if ((unit === '个' || unit === '家') && AMONG.test(text.slice(end - 1, end + 16)) && /(在|全[国省市州])$/.test(before)) return true
  if (unit?.endsWith('人') && /^(民|大(?!学)|均)/.test(after)) return true
  if (unit === '周年' || unit === '届' || unit === '年级') return true
  if (unit !== null && REACHES.has(unit) && /^(覆盖率|服务半径|服务圈|范围|见绿|见园|生活圈|以上大型|长的)/.test(after)) return true
  if (NAME_ENDS[before.charCodeAt(before.length - 1)] === 1 && BEFORE_NAME.test(before) && !/[)）]$/.test(before)) return true
  if (unit === null && quantity.form === 'number') return isBareName(text, start, end)
  if (unit !== null && AGE_UNIT.has(unit) && !/寿命/.test(text.slice(Math.max(0, start - 20), start))) return true
  if (unit !== null && VOLTAGE.has(unit)) return true
  if (isTime(unit)) {
    if (TERM_AFTER.test(text.slice(end - (unit as string).length, end + 8))) return true
    const lead = text.slice(Math.max(0, start - 30), start)
    // 每月到联系点办公不少于2天: so much of every month.
    const recurring = quantity.bound.length > 0 && /每[月年周季][^，。；]*$/.test(lead)
    if (!recurring && !TIME_CONTEXT.test(lead) && !TIME_CONTEXT.test(after.slice(0, 4))) return true
  }
  if ('级大元'.includes(after.charAt(0)) && /^(级(?!以上|及以上)|大关|元级)/.test(after)) return true
  if (isClassLimit(text, end, quantity)) return true
  if (isListMark(text, start, quantity)) return true
  return false
}

const DATED = tableOf('年月日—-–－~～至到/.:：．·、')

const isDigitAt = (text: string, index: number): boolean => text.charCodeAt(index) >= 0x30 && text.charCodeAt(index) <= 0x39

/** 2023年, 3月, 15日, 2021—2025年: dates are periods, not figures. */
function isDate(text: string, index: number): boolean {
  // Dates have a calendar word, a dash or a point right behind their first digits.
  let behind = index
  while (behind < index + 5 && isDigitAt(text, behind)) behind++
  if (isSpace(text.charCodeAt(behind))) behind++
  if (DATED[text.charCodeAt(behind)] !== 1) return false
  const here = text.slice(index, index + 18)
  if (/^(19|20)\d{2}\s?(年(?!均)|[—\-－–~～至到/.](19|20)?\d{2}\s?年|[./-]\d{1,2}[./-]\d{1,2})/.test(here)) return true
  if (/^\d{1,2}\s?(月(?!均)|日(?!均|供|处理|产)|[—\-－–~～至、]\s?\d{1,2}\s?月)/.test(here)) return true
  if (/^\d{1,2}[.:：]\d{2}(?=[^\d亿万%％])/.test(here) && /(上午|下午|晚)$/.test(text.slice(Math.max(0, index - 2), index))) return true
  return (
    /^\d{1,2}[.．·]\d{1,2}(?=[一-鿿])/.test(here) &&
    /^\d{1,2}[.．·]\d{1,2}(暴雨|事件|山火|地震|事故|火灾|洪水|洪灾|特大|疫情|专案|案)/.test(here)
  )
}

/** A number without a unit is a figure only at the end of its phrase, behind a measuring noun. */
function isBareName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 6)
  if (AFTER_NAME.test(after)) return true
  if (/^(缩小|提高|下降|降低?|扩大|调整|优化|上升|增加|减少|升|提升|收窄|变化?)(为|至|到)/.test(after)) return false
  if (!/^\s*($|[，。；、）)：:！\uE000（(])/.test(after)) return true
  const before = text.slice(Math.max(0, start - 14), start)
  return (
    !/(比重|占比|拥有量|保有量|指数|系数|率|收入比|比例|强度|密度|增速|数量|总量|得分|评分|数|量|比|水平|增长|下降|达到?|为|至)$/.test(
      before,
    ) || /[（(、，；：]\s*$/.test(before)
  )
}

/** 的企业达到8家: whoever keeps to the limit is counted right behind; 的目标高2个百分点 counts nobody. */
const CLASS_COUNTED =
  /^的(?!目标|增长|增速|增幅|水平|速度|同比|较|比)[一-鿿]{1,8}?(?:总?数量?)?(?:达到?|增至|增加到?|增长到?|有|共|为|突破|超过?|新增|不少于)?\d+(?:个|家|户|名|人|项|条|座|所|处|栋|幢|村|镇|只|款|位)/

/** 10亿元以上项目23个, 5万元以下村, 超10亿元的企业8家: a bound between number and noun names a class. */
function isClassLimit(text: string, end: number, quantity: Quantity): boolean {
  if (quantity.bound.length > 0 && text.charAt(end) === '的' && CLASS_COUNTED.test(text.slice(end, end + 24))) return true
  const raw = text.slice(Math.max(0, end - 4), end)
  const last = raw.charAt(raw.length - 1)
  const money = quantity.unit?.endsWith('元') === true
  if (!money && !'上下内级'.includes(last)) return false
  const after = text.slice(end)
  // 10亿元项目9个: a size that names a class of projects.
  if (money && /^级?(?:以上)?(?:产业|工业)?(项目|企业)[^，。；、\d]{0,4}\d/.test(after.slice(0, 16))) return true
  if (!/(以上|以下|以内|及以上|及以下|级)$/.test(raw)) return false
  if (quantity.unit !== null && /[%％‰]/.test(quantity.unit)) return false
  if (/^\d+(个|家|户|项)/.test(after)) return true
  if (!/^(的)?[一-鿿A-Za-z\uE000“]/.test(after)) return false
  if (/^(的?(目标|增长|增速|水平|同比|较|比|并|且|和|及|以及|与|，))/.test(after)) return false
  const counted = quantity.unit !== null && /^[万亿]?(个|家|户|名|件|项|条|座|所|处|场|人|人次|张|套|台|辆|只|支|宗|篇)/.test(quantity.unit)
  const soon = after.slice(0, 24)
  const ownFigure = /^(的)?[^，。；、\d]{1,16}\d/.test(soon)
  return !counted || ownFigure
}

/** 备注：1.5项带… : a list mark run into an integer count. */
function isListMark(text: string, start: number, quantity: Quantity): boolean {
  if (quantity.decimals === 0 || quantity.unit === null) return false
  if (!/^(项|个|件|条|家|户|所|名|座|场|处)$/.test(quantity.unit)) return false
  return /(^|[：:。；]\s*|备注|注)$/.test(text.slice(Math.max(0, start - 3), start))
}
