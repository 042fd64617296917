import { tableOf } from '../../characters.ts'
import { dependent } from '../../lexicon/verbs.ts'
import { matchesOf } from '../../matches-of.ts'
import { leadingVerb } from './heads.ts'

/**
 * Shares a head out over several figures: 批发业、零售业、餐饮业销售额分别增长… names three subjects that share a tail;
 * 软件业楼宇面积、企业数量、营业收入分别增长… names three that share a front.
 */

/** Nouns that say what is measured; they end a subject and may be shared by all things named before. */
const MEASURING =
  /(增加值|总产值|产值|产量|产能|销售额|零售额|营业额|营业收入|主营业务收入|收入|利润总额|利润|税收|投资额|投资|总量|总额|总数|数量|人数|户数|面积|里程|长度|余额|规模|覆盖率|参保率|入学率|巩固率|普及率|达标率|合格率|处理率|利用率|满意率|满意度|办结率|完成率|优良率|普惠率|保有量|拥有量|存栏|出栏|吞吐量|周转量|发电量|用电量|交易额|成交额|进出口额|进出口总额|进口额|出口额|占比|比重|比例|增速|指数|浓度|强度|能耗|贡献率|排放量|减排量|出栏量|存栏量|使用量|消费量|处理量|供应量|储备量|采购量|客运量|货运量|成交量|交易量|授权量|申请量|[一-鿿]率|[一-鿿]额|[一-鿿]量|[一-鿿]数)$/
/** What a named thing is one of; behind it a shared measuring noun may stand. */
const KIND_END =
  /(业|产业|行业|企业|区|县|市|镇|街道|乡|村|园|园区|保险|贷款|存款|居民|项目|用地|污水|垃圾|水|粮|级|类|型|市场|主体|单位|机构|学校|高中|初中|小学|幼儿园|幼儿|医院|产品|农产品|油料|蔬菜|资金|人口|建筑|性|口|工程)/g

/** What may own several measures named behind it. */
const FRONT_END = /(业|产业|行业|企业|区|县|市|镇|园区|保险|项目|平台|医院|学校|机构|市场|集群|单位|农田|居民)/g
/** 诈骗〔发案数〕、〔损失额〕: what can be told of the same happening only. */
const OCCURRENCES = /(?:发案数?|立案数|案件数|事故数|起数)$/
const LOSSES = /^(?:损失额|损失金额|涉案金额|死亡人数|受伤人数|伤亡人数|死伤人数|破案率|破案数)$/
const PER = /^(每[百千万亿]?[名个]?[一-鿿]{0,4}?(人口|人|户|家|亩)|(万元|亿元|单位)(GDP|地区生产总值|生产总值|工业增加值|增加值|产值))/

const brackets = /[（(][^（）()]*[）)]/g

const [OPENS, CLOSES, PARTS] = [1, 2, 3]
const MARKS = tableOf('（(“《「')
for (const close of '）)”》」') MARKS[close.charCodeAt(0)] = CLOSES
MARKS['、'.charCodeAt(0)] = PARTS

/** Splits `text` at 、 outside brackets and quotes. */
export function splitList(text: string): string[] {
  const items: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const mark = MARKS[text.charCodeAt(i)]
    if (mark === 0) continue
    if (mark === OPENS) depth++
    else if (mark === CLOSES) depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      items.push(text.slice(from, i))
      from = i + 1
    }
  }
  items.push(text.slice(from))
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

const JOINTS = ['以及', '和', '与', '及']

/** Parts one item at a joint whose both sides look like things of one kind. */
function splitJoint(item: string): [string, string] | null {
  for (const joint of JOINTS) {
    let at = item.indexOf(joint)
    while (at > 0 && at < item.length - joint.length) {
      const left = item.slice(0, at)
      const right = item.slice(at + joint.length)
      if (left.length >= 2 && right.length >= 2) return [left, right]
      at = item.indexOf(joint, at + 1)
    }
  }
  return null
}

const lastKind = (text: string): string | null => matchesOf(text, KIND_END).at(-1)?.[1] ?? null

/** The tail that the last item lends to the ones before it. */
function sharedTail(items: readonly string[]): string {
  const last = items.at(-1) as string
  const others = items.slice(0, -1)
  // 化学需氧量 is a substance, whatever it ends in.
  if (others.some((item) => MEASURING.test(item.replace(brackets, '')) && !item.endsWith('需氧量'))) return ''
  // Persons have whole names (博士、硕士、高级工程师).
  if (others.some((item) => /[士师生员]$/.test(item)) && /[士师生员]$/.test(last)) return ''
  // The things before end alike (业, 保险): behind that ending in the last one the shared tail begins.
  for (const size of [3, 2, 1]) {
    const ends = new Set(others.map((item) => item.slice(-size)))
    const end = ends.size === 1 ? [...ends][0] : undefined
    if (end === undefined || end.length < size) continue
    const at = last.lastIndexOf(end)
    if (at >= 0 && at + size < last.length && (size > 1 || at > 0)) return last.slice(at + size)
  }
  const kind = others.map(lastKind).find((found) => found !== null)
  if (kind) {
    const at = last.lastIndexOf(kind)
    if (at >= 0 && at + kind.length < last.length) return last.slice(at + kind.length)
  }
  const measured = MEASURING.exec(last)
  const ownKind = matchesOf(last, KIND_END)
    .filter((m) => m.index + m[0].length <= last.length - 2 && m.index > 0 && !'型性'.includes(m[0]))
    .at(-1)
  if (ownKind && (!measured || measured.index >= ownKind.index + ownKind[0].length)) return last.slice(ownKind.index + ownKind[0].length)
  if (measured && measured.index > 0) return measured[0]
  // Things of one length before a longer last one: 刑事、治安|案件.
  const lengths = new Set(others.map((item) => item.slice(leadingVerb(item).length).length))
  const length = lengths.size === 1 ? ([...lengths][0] as number) : 0
  if (length >= 1 && length <= 4 && last.length > length) return last.slice(length)
  return ''
}

/** The front that the first item lends to the ones behind it: 软件业|楼宇面积、企业数量. */
function sharedFront(items: readonly string[]): string {
  const [first, ...rest] = items as [string, ...string[]]
  if (!MEASURING.test(first)) return ''
  if (!rest.every((item) => item.length <= 6)) return ''
  // 工业投资、民间投资: each has its name.
  const measure = (MEASURING.exec(first) as RegExpExecArray)[0]
  if (rest.some((item) => item.length > measure.length && item.endsWith(measure))) return ''
  const counted = OCCURRENCES.exec(first)
  if (counted && counted.index >= 2 && rest.every((item) => LOSSES.test(item))) return first.slice(0, counted.index)
  const tail = dependent.endingAt(first, first.length)
  const kinds = matchesOf(first, FRONT_END).filter((m) => (m.index ?? 0) + m[0].length < first.length)
  const kind = kinds.at(-1)
  if (kind) {
    const cut = kind.index + kind[0].length
    return first.length - cut >= 2 ? first.slice(0, cut) : ''
  }
  return tail && tail.length < first.length ? first.slice(0, -tail.length) : ''
}

/** 金融机构存款、贷款|余额: the last is short and of the kind that ends the first; what stands before the first's is shared. */
function frontBeforePeers(items: readonly string[], tail: string): string {
  const first = items[0] as string
  const others = items.slice(1).map((item) => (item.endsWith(tail) ? item.slice(0, -tail.length) : item))
  const size = (others[0] as string).length
  const alike = others.every((item) => item.length === size && item.at(-1) === first.at(-1))
  return alike && size === 2 && '款口'.includes(first.at(-1) as string) && first.length >= size + 2 ? first.slice(0, -size) : ''
}

/** 签约、开工、投产|项目: verbs before the last share its noun. */
function thingsOfVerbs(items: readonly string[]): string[] | null {
  const last = items.at(-1) as string
  const noun = last.slice(leadingVerb(last).length)
  if (noun === '' || noun === last || !items.slice(0, -1).every((item) => leadingVerb(item) === item)) return null
  return items.map((item, i) => (i < items.length - 1 ? item + noun : item))
}

/** Gives each of the `count` figures its own subject; null where the head does not name that many things. */
export function shareOut(head: string, count: number | null): string[] | null {
  let items = splitList(head)
  if (count === null && items.length === 1) {
    const parted = splitJoint(items[0] as string)
    const alike =
      parted &&
      (parted[0].slice(-1) === parted[1].slice(-1) || (lastKind(parted[0]) !== null && parted[1].includes(lastKind(parted[0]) as string)))
    if (!parted || !alike) return null
    items = parted
  } else if (count === null) {
    const parted = splitJoint(items.at(-1) as string)
    if (parted && parted[0].slice(-1) === (items[0] as string).slice(-1)) items = [...items.slice(0, -1), ...parted]
  }
  for (let guard = 0; count !== null && items.length < count && guard < 4; guard++) {
    const at = [...items.keys()].reverse().find((i) => splitJoint(items[i] as string) !== null)
    if (at === undefined) break
    items = [...items.slice(0, at), ...(splitJoint(items[at] as string) as [string, string]), ...items.slice(at + 1)]
  }
  // 城乡低保标准分别…: two things in one word.
  if (count === 2 && items.length === 1 && /城乡/.test(head)) return [head.replace('城乡', '城镇'), head.replace('城乡', '农村')]
  if (items.length < 2 || (count !== null && items.length !== count)) return null
  const things = thingsOfVerbs(items)
  if (things) return things
  const verb = leadingVerb(items[0] as string)
  const bare = [(items[0] as string).slice(verb.length), ...items.slice(1)]
  const per = PER.exec(bare[0] as string)?.[0] ?? ''
  const tail = sharedTail(bare)
  const front = tail === '' ? sharedFront(bare) : frontBeforePeers(bare, tail)
  return bare.map((item, i) => {
    const own = i < bare.length - 1 && tail !== '' && !item.endsWith(tail) ? item + tail : item
    const lead = front !== '' ? front : per
    const fronted = i > 0 && lead !== '' && !own.startsWith(lead) && !PER.test(own) ? lead + own : own
    return leadingVerb(fronted) === '' ? verb + fronted : fronted
  })
}
