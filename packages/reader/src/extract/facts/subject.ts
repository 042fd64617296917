import { action, carrying, dependent, GENERIC_NOUNS } from '../../lexicon/verbs.ts'
import { type Head, isNounless, leadingVerb, nounOf, readHead } from './heads.ts'
import { splitList } from './share-out.ts'

/** What a sentence has named so far; later figures lean on it. */
export type Naming = {
  /** Subjects of the last figure group, in order (one unless 分别). */
  subjects: readonly string[]
  /** All things of the running sentence, in order: 分别较2019年增长 reaches back over several. */
  recent: readonly string[]
  /** The last thing that was counted. */
  counted: string | null
  /** The action verb of the running 、-list (新建公厕8座、驿站10个). */
  listVerb: string
  /** The last subject that was no share or completion: growth behind 占全县的10% is of the thing itself. */
  base: string
  /** The last statement was a growth; 全年达到8.5% behind it is one too. */
  grew: boolean
  /** What a clause without figures spoke of (生产总值跨越300亿元大关，达到312亿元). */
  topic: string
  /** The industry a topic sentence named (数字经济持续壮大。全产业营收…). */
  industry: string
  /** The last figure was a plan inside a review: 年度计划投资 behind it is one too. */
  intended: boolean
}

/** Verbs whose objects may be listed with a figure each. */
const LIST_VERBS =
  /^(新建|改建|扩建|新改建|新改扩建|改扩建|新建改建|建成|新增|净增|引进|新引进|培育|新培育|新认定|认定|改造|创建|新创建|打造|新获评|获评|新签约|签约|新设立|建设|入选|新评定|完成改造|投放|新开工|获批|新获批|发展|新发展|实施|整治|修复|搬迁)$/

/** 项目获银行授信18.3亿元: what is received is the subject, not who receives it. */
const RECEIVING = /(获得|荣获|获批|获)(?=[一-鿿“（])/

const EXAMPLES_KEEP_BELOW = 50

/** Cuts the phrase behind a counted figure (10件〔民生事项〕达成…) where its predicate begins. */
export function trimTail(tail: string): string {
  const text = tail.replace(/^(的|，|、|\s)+/, '').replace(/[\s，、。；]+$/, '')
  const joint = /(?<=^.{4,})[、和与及]/.exec(text.slice(0, 40))
  if (text.length > 12 && joint) return text.slice(0, joint.index)
  if (text.length <= 14) return text.replace(/(达到|达|为|占|分别|均|各|和|与|及|以及)$/, '')
  for (let i = 3; i < text.length; i++) {
    const verb =
      (i >= 5 ? action.at(text, i) : null) ??
      (/^(实现|达成|达到|完成|被)/.test(text.slice(i))
        ? carrying.at(text, i)
        : (/^(分成|分为|划分|荣膺|跻身|成为|通过)/.exec(text.slice(i))?.[0] ?? null))
    if (verb !== null && verb.length >= 2 && i + verb.length < text.length) return text.slice(0, i)
  }
  return text.slice(0, 20)
}

/** 引入甲、乙等项目: examples stay where the noun is too general to stand alone, and few things are counted. */
export function foldExamples(phrase: string, count: number | null): string {
  const at = phrase.lastIndexOf('等')
  if (
    at <= 0 ||
    at === phrase.length - 1 ||
    /等(级|额|次|位|高线|候|待|奖|效|地|离子|保|因素|教育|学校|院校)/.test(phrase.slice(at, at + 3))
  )
    return phrase
  const noun = phrase.slice(at + 1)
  const verb = leadingVerb(phrase)
  const general = [...GENERIC_NOUNS].some(
    (word) =>
      noun === word ||
      (noun.startsWith(word) &&
        (action.at(noun, word.length) !== null || /^(被|相继|陆续|全部|均|建成|投产)/.test(noun.slice(word.length)))),
  )
  if (general && (count === null || count < EXAMPLES_KEEP_BELOW)) return phrase
  // The noun says what is counted; the first example is enough to tell it from others of its kind.
  const first = count !== null && count >= EXAMPLES_KEEP_BELOW ? '' : (splitList(phrase.slice(verb.length, at))[0] ?? '')
  return verb + (first === '' ? '' : `${first}等`) + (noun.startsWith(verb) ? noun.slice(verb.length) : noun)
}

/** The last verb phrase of a head that strings several together (推进建设、完成改造〔12个〕). */
function lastPhrase(head: string): string {
  const parts = splitList(head)
  if (parts.length < 2) return head
  const last = parts.at(-1) as string
  if (EFFECT.test(last)) return head
  const opens = leadingVerb(last) !== '' || /^(完成|实现|推进|开展|落实)/.test(last)
  const verbsBefore = parts.slice(0, -1).every((part) => isNounless(part))
  const othersOpen = parts.slice(0, -1).some((part) => leadingVerb(part) !== '' || carrying.at(part, 0) !== null)
  return opens && !verbsBefore && othersOpen ? last : head
}

const endsInExamples = (text: string): boolean => /等$/.test(text)

export type Named = {
  readonly subject: string
  /** The subject before examples were folded: a list of values may be shared out over them. */
  readonly unfolded: string
  readonly head: Head
  /** False where the subject is wholly inherited (，增长5.2%). */
  readonly own: boolean
  /** A side remark (为预算的101%, 占全县的10%): what follows leans on the thing itself. */
  readonly aside: boolean
  /** 总投资52亿元的项目: the amount belongs to a thing named behind it. */
  readonly attributive: boolean
}

const COMPLETION =
  /^(占|为|完成|超|实现)?(年度|全年|年初|全年度|调整|调整后|本年|市级?|省级?|区级?|县级?|上级|预期|既定|人代会|序时)*(下达|批准)?的?(预算|目标|任务|计划|进度|投资计划|目标任务|计划任务|预算任务)(的|数|数的|总额的|任务的|目标的)?$/
const ADJUSTED = /^按?(剔除|扣除|不含|不考虑|若剔除|如剔除|自然口径|同口径|可比口径|全口径|还原)/
/** Measures that say nothing without the industry a topic sentence named. */
const GENERIC_MEASURE =
  /^(实现|完成|新增)?(规上|规模以上|龙头|骨干)?(实现)?(产值|总产值|营收|营业收入|主营业务收入|销售额|销售收入|增加值|企业|企业总数|企业数量|从业人员|带动就业|利润|税收|种植面积|规模|产业规模|集群规模|综合产值|总收入)$/
const EFFECT = /^(惠及|带动|受益|拉动|覆盖|服务|吸纳|解决|辐射|撬动|节约|年节约)/

/**
 * The subject of one figure from the words before it, the words behind it, and what was named before.
 * `own` is false where the subject is wholly inherited (，增长5.2%).
 */
export function nameFigure(input: {
  readonly headText: string
  readonly tailText: string
  /** Anything but a percentage: the thing may stand behind the figure. */
  readonly counts: boolean
  /** The unit is a counter (个, 家), not money or a measure. */
  readonly countUnit: boolean
  readonly percent: boolean
  /** 拉动消费15.6亿元: an amount names no thing to borrow a noun from. */
  readonly money: boolean
  /** Percentage points. */
  readonly points: boolean
  readonly value: number | null
  readonly naming: Naming
  readonly listed: boolean
  /** The clause begins with 其中. */
  readonly opensAside: boolean
  readonly inBracket: boolean
  readonly rank: boolean
}): Named {
  const { tailText, counts, percent, value, naming } = input
  const head = readHead(lastPhrase(input.headText))
  const previous = naming.subjects.at(-1) ?? ''
  const tail = trimTail(tailText)
  const bare = withoutReporting(head.subject)
  const make = (subject: string, own: boolean, aside: boolean, attributive = false): Named => ({
    subject: input.countUnit ? foldExamples(subject, value) : subject,
    unfolded: subject,
    head,
    own,
    aside,
    attributive,
  })
  const named = (subject: string): Named => make(subject, true, false)
  const leant = head.change !== null && !head.reached && percent && !input.points ? naming.base || previous : previous
  // 增速目标为6.5%，预计完成5.8%: the result is of the thing, not of its target.
  const inherited = naming.topic !== '' ? naming.topic : leant.replace(/(?<=增速|增长)(?:预期|控制)?目标$/, '')

  const leaning = dependent.at(bare, 0)
  if (naming.industry !== '' && GENERIC_MEASURE.test(bare) && naming.topic === '') return named(naming.industry + bare)
  if (naming.topic !== '' && bare.length >= 2 && naming.topic.includes(bare)) return named(naming.topic)
  if (/^(收入|支出)$/.test(bare) && /(收入|支出)$/.test(previous)) return named(previous.replace(/(收入|支出)$/, bare))
  if (bare === '贷款余额' && naming.recent.some((named) => /存款余额$/.test(named)))
    return named((naming.recent.find((one) => /存款余额$/.test(one)) as string).replace(/存款余额$/, '贷款余额'))
  if (bare === '人均' && inherited !== '') return named(`人均${inherited}`)
  const shared = /^(税收|非税|税收收入|民生支出|教育支出|“?三保”?支出)占比$/.exec(bare)
  if (shared && /(收入|支出)$/.test(naming.base)) return make(`${shared[1]}占${naming.base}比重`, true, true)
  if (/占(比)?$/.test(bare) && bare.length > 2 && input.opensAside && naming.base !== '')
    return make(bare.replace(/占比?$/, '占') + naming.base, true, true)
  if (/^(年度)?(目标|计划|预期目标|目标值)$/.test(bare) && input.inBracket && inherited !== '')
    return make(`${naming.base || inherited}目标`, true, true)
  if (input.countUnit && /中$/.test(tail) && tail.length > 2) return named(tail.replace(/中$/, ''))
  if (input.countUnit && tail === '' && /的(有|共|为|达)?\s*$/.test(input.headText) && bare.length >= 2 && naming.counted)
    return named(`${bare}的${nounOf(naming.counted)}`)
  if (EFFECT.test(bare) && bare.length <= 8 && previous !== '' && previous === naming.counted) return named(nounOf(previous) + bare)
  if (/^中有?$/.test(bare) && tail !== '') return named(`${tail}的${nounOf(previous)}`)
  if (bare !== '' && /^的/.test(tailText) && (leaning === bare || /^投资$/.test(bare)))
    return make(attributiveNoun(tailText) + bare, true, false, true)
  if (leaning !== null && leaning === bare && inherited !== '') return named(leaningSubject(bare, inherited, naming, input.opensAside))
  if (percent && (COMPLETION.test(bare) || /^(占|为)/.test(bare)) && !/率$/.test(bare) && inherited !== '' && bare.length <= 16) {
    const base = naming.base || inherited
    return make(base + (/^(占|为|完成|超)/.test(bare) ? bare : `完成${bare}`), true, true)
  }
  if (ADJUSTED.test(bare) && bare.length <= 24 && inherited !== '' && (head.change !== null || percent))
    return make(`${inherited}（${bare.replace(/后$/, '')}）`, true, true)
  if (bare === '' || head.verbOnly) {
    if (tail !== '' && !percent && !/^(以上|以下|左右)/.test(tail)) return named(bare + tail)
    const attribute = /^的([一-鿿]{2,14}?)(?=是|为|，|。|有|能|将|、|既|也|$)/.exec(tailText)
    if (percent && bare === '' && attribute) return named(attribute[1] as string)
    if (tail !== '' && percent && bare === '' && previous === '') return named(tail)
    if (bare === '' || head.change !== null || percent || input.rank)
      return make(head.gap ? naming.base || inherited : inherited, false, head.gap !== null)
    if (input.money) return named(bare)
    const verb = leadingVerb(bare) || bare
    const noun = nounOf(naming.counted ?? inherited)
    return named(noun === '' || noun === bare ? bare : verb + noun)
  }
  if (endsInExamples(bare) && tail !== '') return named(bare + tail)
  if (/^(“[^”]*”|《[^》]*》|、|和|及|与|等)+$/.test(bare) && counts && tail !== '') return named(tail)
  if (/^(国家|省|市|区|县|部|世界|州)级$/.test(bare) && input.countUnit && tail === '' && previous !== '')
    return named(withLevel(bare, previous))
  if (input.opensAside && counts && !input.countUnit && !percent && previous !== '' && !ownMeasure(bare) && ownMeasure(previous))
    return make(bare + (naming.base.length <= 12 ? naming.base : measureTail(previous)), true, true)
  if (/(以上|以下)$/.test(bare) && counts && tail === '' && previous !== '') return named(bare + nounOf(naming.counted ?? previous))
  if (isLeaningRate(bare) && previous !== '') return named(nounOf(/率$/.test(previous) ? (naming.counted ?? previous) : previous) + bare)
  if (input.countUnit && tail !== '' && !startsPredicate(tail)) return named(bare + tail)
  if (percent && tail !== '' && /^(集中|纳入|覆盖|达标|安全|实现|建成|完成|统一)/.test(tail)) return named(bare + tail)
  if (input.listed && naming.listVerb !== '' && leadingVerb(bare) === '' && LIST_VERBS.test(naming.listVerb))
    return named(naming.listVerb + bare)
  const receiving = RECEIVING.exec(bare)
  if (!counts && receiving && receiving.index > 0 && bare.length - receiving.index - receiving[0].length >= 2 && receiving.index <= 4)
    return named(bare.slice(receiving.index + receiving[0].length))
  return named(bare)
}

/** 全会提出未来五年全区GDP总量: who says it is not what is measured. */
function withoutReporting(subject: string): string {
  const said = /^.{2,24}?(提出|明确|要求|指出|预测|显示|表明|预计|确定|强调)(?=.{3,})/.exec(subject)
  return said && !/[（“]/.test(said[0]) ? readHead(subject.slice(said[0].length)).subject || subject : subject
}

/** 占比, 总投资, 增速: nouns that belong to what was named before; 其中民生支出占比 means its share of that. */
function leaningSubject(bare: string, inherited: string, naming: Naming, opensAside: boolean): string {
  const share = /^(占比|比重|增速|增幅|涨幅|降幅|资金)/.test(bare)
  const invested = /(投资|金额|资金)/.test(bare)
  const base = share || opensAside || !invested ? inherited : (naming.counted ?? inherited)
  return base.endsWith(bare) ? base : base + bare
}

/** 总投资52亿元的〔锂电正极材料项目〕当年签约 */
function attributiveNoun(tailText: string): string {
  const text = tailText.replace(/^的/, '')
  const end = /(项目|工程|基地|产业园|园区|中心|广场|医院|学校|大桥|道路|公路|水库|厂)/.exec(text)
  return end ? text.slice(0, end.index + end[0].length) : trimTail(text)
}

const MEASURE_TAIL = /(增加值|总产值|产值|产量|销售额|营业收入|收入|投资|面积|里程|总量|总额|余额|出栏量|用电量|支出|贷款|存款)$/
const ownMeasure = (text: string): boolean => MEASURE_TAIL.test(text)
const measureTail = (text: string): string => MEASURE_TAIL.exec(text)?.[0] ?? ''

/** 新增“专精特新”企业31家（国家级2家…）: the level goes before the noun. */
function withLevel(level: string, previous: string): string {
  const verb = leadingVerb(previous)
  return verb + level + nounOf(previous).replace(/^(国家|省|市|区|县|部|州)级/, '')
}

/** 逾期率, 入住率: a short rate behind a thing is that thing's rate; 失业率 and 城镇化率 stand alone. */
const isLeaningRate = (bare: string): boolean =>
  /^[一-鿿]{2,3}率$/.test(bare) && !/(失业|就业|出生|死亡|自然|生育|城镇化|储蓄|通胀|贡献|不良|负债)/.test(bare)

/** 资金1520万元〔引导金融机构…〕: what follows without a comma is the next statement, not the thing counted. */
function startsPredicate(tail: string): boolean {
  return (
    action.at(tail, 0) !== null || carrying.at(tail, 0) !== null || /^(被|获|成为|位列|位居|居|跻身|入选|同比|比上年|较上年)/.test(tail)
  )
}

/** 全产业营业收入: which industry is said earlier in the paragraph (…产业方面, …企业达42家). */
const ANAPHORIC = /^(全产业(?!链)|全行业|该产业|产业(?=实现|营业|营收|产值|规模|增加值))/
const INDUSTRY = /([一-鿿A-Za-z]{2,12}?)(产业集群|产业方面|产业(?=基地|高地|。|，|$)|企业(?=达|总数|数量|突破)|行业方面)/g

export function resolveAnaphora(subject: string, before: string, industry: string): string {
  if (!ANAPHORIC.test(subject)) return subject
  const names = [...before.matchAll(INDUSTRY)]
    .map((m) =>
      (m[1] as string).replace(
        /^.*?(推动|培育|壮大|发展|打造|构建|做强|做大|做精|提升|推进|引入|引进|支持|聚力|新增|延伸|强大|实|牢|活|全力|加快|积极|稳步|重点|全面|国家|全国|全市|以及|和|与|及|的|成为|建设|聚焦)/,
        '',
      ),
    )
    .filter(
      (name) =>
        name.length >= 2 &&
        !/^(全|该|本|各|现代|主导|优势|特色|支柱|新兴|传统|百亿级?|千亿级?|上下游|五大|四大|三大|龙头|骨干|重点|规上|规模以上|相关|入驻|引进|.*级|.*[一二三四五六七八九十]大.*|.*等|.*、.*)$/.test(
          name,
        ),
    )
  const name = names.at(-1) ?? (industry === '' ? undefined : industry.replace(/(产业)?集群$|产业$/, ''))
  return name === undefined || subject.includes(name) ? subject : name + subject
}
