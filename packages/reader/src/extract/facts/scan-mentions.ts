import { type Quantity, readQuantityAt, readQuantityList, readRankAt } from '@gangmu/domain'
import { isSpace, tableOf } from '../../characters.ts'
import { isNamePart } from './name-parts.ts'

/** A quantity or rank found in running text, before anything is known about what it measures. */
export type Mention = {
  readonly start: number
  readonly end: number
  /** Where the number itself begins, behind bound words and 各. */
  readonly numberStart: number
  readonly kind: 'quantity' | 'rank'
  readonly quantity: Quantity | null
  readonly rank: number | null
  /** 全市, 中心城区 … for ranks. */
  readonly set: string | null
  /** 各3个: the figure holds for every thing named before. */
  readonly each: boolean
}

const [OTHER, DIGIT, STARTS_CLASS, STARTS_RANK, STARTS_DOUBLING, STARTS_WORDED] = [0, 1, 2, 3, 4, 5]
/** By UTF-16 unit: what a figure may begin with. */
const SORTS = new Uint8Array(65_536)
for (const char of '0123456789０１２３４５６７８９') SORTS[char.charCodeAt(0)] = DIGIT
for (const char of 'ⅠⅡⅢⅣⅤIV') SORTS[char.charCodeAt(0)] = STARTS_CLASS
for (const char of '一二三四五六七八九十百千两零〇廿') SORTS[char.charCodeAt(0)] = STARTS_WORDED
SORTS['第'.charCodeAt(0)] = STARTS_RANK
SORTS['翻'.charCodeAt(0)] = STARTS_DOUBLING
const BOUND_PREFIX =
  /(?:超过|超出|超|不足|不到|不及|突破|逾|约为|大约|约|近|接近|不低于|不少于|不小于|不高于|不超过|不多于|不大于|高于|低于|多于|少于|至少|最多|上|≥|≤|≧|≦|＞|＜|>|<|>=|<=)\s?$/
const SIGNS = tableOf('-−－+＋±')
/** What BOUND_PREFIX ends in. */
const PREFIX_ENDS = tableOf('过出超足到及破逾为约近于少多上≥≤≧≦＞＜><=')
const RANK_SET =
  /(?:(?:全国|全省|全市|全州|全区)(?:各?(?:市州|州市|地级市|县级市|区县|县区|县市|县市区|城市|县域|副省级城市|开发区|国家级高新区|经开区|高新区))|全国|全省|全市|全州|全区|全县|全自治区|全盟|中心城区|主城新区|主城都市区|主城区|主城|城区|各区县|区县|区市县|县市区|县区|县市|各县|渝西地区|渝西|渝东北|渝东南|城市发展新区|都市圈|省内|市内|同类地区|同类区县|山区县|西部地区|中部地区|东部地区|全球|世界|城六区|涉农区|远城区|新城区|苏南|苏中|苏北|珠三角|粤东西北|[一-鿿]{2,4}片区|百强[区县])(?:\d+个?区县)?(?:增速|总量|排名|排位|排|位居|居|列|位列|中|内)?$/

/** 人均, 每万人 … never stand behind 约/近 wrongly: 附近, 邻近, 上 need a number that is no name. */
const FALSE_PREFIX = /(附近|邻近|临近|靠近|最近|相近|以上|网上|线上|[节签合条预违公制履续解集契邀特失毁]约|赶超|反超)$/

function prefixLength(text: string, index: number): number {
  const last = isSpace(text.charCodeAt(index - 1)) ? index - 2 : index - 1
  if (PREFIX_ENDS[text.charCodeAt(last)] !== 1) return 0
  const before = text.slice(Math.max(0, index - 4), index)
  const match = BOUND_PREFIX.exec(before)
  if (!match) return 0
  const cut = before.slice(0, before.length - match[0].length) + match[0].trim()
  return FALSE_PREFIX.test(cut) ? 0 : match[0].length
}

/** 每立方米35.8微克, 每小时28公里: a rate printed before its number. */
const PER_UNIT = /每(?:标准?立方米|立方米|升|小时|分钟|秒|平方公里)$/
const PER_ENDS = tableOf('米升时钟秒里')
const AMOUNTS_PER = new Set(['微克', '毫克', '克', '公里', '千米', '米', '吨', '万吨', '升', '立方米', '万立方米', '兆瓦时', '毫米'])

function perBefore(text: string, start: number, unit: string | null): string {
  if (unit === null || PER_ENDS[text.charCodeAt(start - 1)] !== 1 || !AMOUNTS_PER.has(unit)) return ''
  return PER_UNIT.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? ''
}

/** 各 directly before the number, not 各类, 各个. */
const EACH = '各'.charCodeAt(0)
const eachBefore = (text: string, index: number): boolean => text.charCodeAt(index - 1) === EACH

/** Chinese numerals count only where they measure (两千亩, 三百余家, 三成, 翻一番); 三个方面 and 五大产业 are wording. */
function chineseCounts(text: string, start: number, end: number, quantity: Quantity): boolean {
  const raw = text.slice(start, end)
  if (/^(?:增长)?翻[一二两三四]番/.test(raw) || quantity.form === 'fraction' || quantity.form === 'tenths' || quantity.form === 'doubling')
    return true
  // 突破百亿, 千亿级: a threshold in words, not a figure.
  if (/^(突破|超|逾|近|约|上|过|达)?[百千万亿]+$/.test(raw)) return false
  if (
    /[一二三四五六七八九两]?[十百千万亿][一二三四五六七八九十百千万亿零余多]*(亩|公里|平方|万|亿|元|吨|公顷|人|户|家|头|只|株|套)/.test(raw)
  )
    return !/^十(大|强|佳|项|个|条)/.test(raw)
  return false
}

function rankAt(masked: string, index: number, last: Mention | undefined): Mention | null {
  const rank = readRankAt(masked, index)
  if (!rank) return null
  const before = masked.slice(Math.max(0, index - 14), index)
  const set = RANK_SET.exec(before)
  const beforeWord = /(居|列|排|排名|排位|名列|位居|位列|跃居|升至|升至|排在|位次|名次|第)$/.test(before)
  const printed = masked.slice(index, rank.end)
  // 分别居第2、第5、第1位: the ranks behind the first need no word of their own.
  const continues = last?.kind === 'rank' && /^[、和]$/.test(masked.slice(last.end, index))
  if (!set && !beforeWord && !continues && !/[位名]$/.test(printed)) return null
  if (/^第[一二三四五六七八九十]+[位名]?$/.test(printed) && !set && !beforeWord && !continues) return null
  if (
    /^(产业|季度|届|次|批|轮|期|方|医院|人民|中学|小学|幼儿园|附属|书记|责任|要务|资源|动力|生产力|梯队|方阵|时间|线|条|章|节|款|类|代|版|台|座|个|家|所|人)/.test(
      masked.slice(rank.end),
    )
  )
    return null
  const setText = set?.[0] ?? null
  const adjacent = setText !== null && !/(增速|总量|排名|排位|排|位居|居|列|位列|中|内)$/.test(setText)
  const start = adjacent ? index - (setText as string).length : index
  return {
    start,
    end: rank.end,
    numberStart: index,
    kind: 'rank',
    quantity: null,
    rank: rank.rank,
    set: setText?.replace(/(增速|总量|排名|排位|排|位居|居|列|位列|中|内)$/, '') ?? null,
    each: false,
  }
}

/** All mentions of a masked paragraph in reading order; they never overlap. Linear in the length of the text. */
export function scanMentions(masked: string): Mention[] {
  const mentions: Mention[] = []
  let i = 0
  let floor = 0
  while (i < masked.length) {
    const sort = SORTS[masked.charCodeAt(i)]
    if (sort === OTHER || (sort === STARTS_DOUBLING && !/[一二两三四]番/.test(masked.slice(i + 1, i + 3)))) {
      i++
      continue
    }
    if (sort === STARTS_RANK) {
      const rank = rankAt(masked, i, mentions.at(-1))
      const ordinal = /^第\s?[0-9０-９一二三四五六七八九十百千两〇零]+/.exec(masked.slice(i, i + 14))
      if (rank && rank.start >= floor) {
        mentions.push(rank)
        floor = rank.end
      }
      i = Math.max(i + 1, rank?.end ?? 0, ordinal ? i + ordinal[0].length : 0)
      continue
    }
    if (sort === STARTS_WORDED && !mayMeasure(masked, i)) {
      i = chineseEnd(masked, i)
      continue
    }
    const digit = sort === DIGIT
    const list = digit && i >= floor ? bareList(masked, i) : null
    if (list) {
      mentions.push(...list)
      floor = (list.at(-1) as Mention).end
      i = floor
      continue
    }
    const found = quantityAt(masked, i, floor, digit)
    if (found.mention) mentions.push(found.mention)
    if (found.mention) floor = Math.max(floor, found.next)
    i = Math.max(i + 1, found.next)
  }
  return mentions
}

function quantityAt(masked: string, index: number, floor: number, digit: boolean): { mention: Mention | null; next: number } {
  let start = index
  if (digit && index > 0 && SIGNS[masked.charCodeAt(index - 1)] === 1 && signs(masked[index - 2] ?? '')) start = index - 1
  const prefix = prefixLength(masked, start)
  if (start - prefix >= floor) start -= prefix
  const match = readQuantityAt(masked, start) ?? (start < index ? readQuantityAt(masked, index) : null)
  if (!match || match.end <= index) return { mention: null, next: index + (digit ? digitsLength(masked, index) : 1) }
  const { quantity } = match
  const isChinese = !digit && quantity.form !== 'class'
  if (isChinese && !chineseCounts(masked, match.start, match.end, quantity))
    return { mention: null, next: match.end > index + 6 ? index + 1 : Math.max(index + 1, chineseEnd(masked, index)) }
  if (quantity.form === 'class' && !classMeasures(masked, match.start)) return { mention: null, next: match.end }
  if (isNamePart(masked, match.start, match.end, index, quantity)) return { mention: null, next: match.end }
  const each = eachBefore(masked, match.start)
  const per = perBefore(masked, match.start, quantity.unit)
  return {
    mention: {
      start: match.start - (each ? 1 : per.length),
      end: match.end,
      numberStart: index,
      kind: 'quantity',
      quantity: per === '' ? quantity : { ...quantity, unit: `${quantity.unit as string}/${per.slice(1)}` },
      rank: null,
      set: null,
      each,
    },
    next: match.end,
  }
}

/** 12、87、340人: the unit is printed only on the last of the list. */
const BARE_LIST = /^\d+(?:\.\d+)?(?:[、和]\d+(?:\.\d+)?)*(?:[、和]\d+(?:\.\d+)?)[^\d、，。；：.:：—\-\s]/

const NUMBER = tableOf('0123456789.')
const LIST_MARKS = tableOf('、和')

function bareList(masked: string, index: number): Mention[] | null {
  // Nearly every figure stands alone; a list shows within a few characters.
  let end = index
  while (NUMBER[masked.charCodeAt(end)] === 1) end++
  if (
    LIST_MARKS[masked.charCodeAt(end)] !== 1 ||
    !/\d[、和]\d/.test(masked.slice(index, index + 16)) ||
    !BARE_LIST.test(masked.slice(index, index + 60))
  )
    return null
  if (
    /[0-9A-Za-z.第]$/.test(masked.slice(Math.max(0, index - 1), index)) ||
    !/(分别|各|达到?|为|至|完成|长|降|升)/.test(masked.slice(Math.max(0, index - 12), index))
  )
    return null
  const items = readQuantityList(masked, index)
  if (
    items.length < 2 ||
    items.some((item) => item.quantity.unit === null) ||
    masked.slice(items[0]?.start, items[0]?.end).includes((items[0]?.quantity.unit as string) ?? '')
  )
    return null
  return items.map(({ start, end, quantity }) => ({
    start,
    end,
    numberStart: start,
    kind: 'quantity' as const,
    quantity,
    rank: null,
    set: null,
    each: false,
  }))
}

/** A dash is a minus at the start of a phrase or behind a verb or copula (增长-8.5%), never inside a code or range. */
const signs = (before: string): boolean => !/[0-9A-Za-z０-９）)一-鿿]/.test(before) || /[长降为达是到增减幅速率比和年度期]/.test(before)

const CHINESE = tableOf('一二三四五六七八九十百千万亿两零〇')
const LARGE = tableOf('十百千万亿廿')

const chineseEnd = (masked: string, index: number): number => {
  let end = index
  while (end < masked.length && CHINESE[masked.charCodeAt(end)] === 1) end++
  return Math.max(end, index + 1)
}

/**
 * 一是, 三个方面, 两手: without 十 and above, and without what makes a fraction, tenths, a decimal or a range behind it, a number in words
 * is wording (see `chineseCounts`). Most are, and need not be read.
 */
function mayMeasure(masked: string, index: number): boolean {
  let end = index
  for (; end < masked.length && CHINESE[masked.charCodeAt(end)] === 1; end++) if (LARGE[masked.charCodeAt(end)] === 1) return true
  return end === index || '成分半点番余多来几数至到—-–－~～〜―−‐‑﹣∼〰 \u3000\u00a0\t'.includes(masked[end] ?? '\n')
}

/** A number that is no quantity is stepped over whole. */
const digitsLength = (masked: string, index: number): number =>
  /^[0-9０-９.,，．]*[0-9０-９]/.exec(masked.slice(index, index + 40))?.[0].length ?? 1

/** Water and air classes are figures only behind 水质, 断面, 标准. */
const classMeasures = (masked: string, start: number): boolean =>
  /水质|断面|水体|水环境|河流|湖库|出水|空气/.test(masked.slice(Math.max(0, start - 30), start))
