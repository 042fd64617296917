import { action, dependent } from '../../lexicon/verbs.ts'
import { leadingVerb, nounOf } from './heads.ts'
import { EFFECT, trimTail } from './phrases.ts'
import { measureTail, type SubjectRule } from './subject-rule.ts'

/** Measures that firms just counted may own. */
const FIRM_MEASURE = /^(利润总额|营业收入|营收|研发投入|研发费用|用工人数)$/
/** Whoever has a name of its own may do a second thing. */
const OWNER =
  /^([一-鿿“”\uE000A-Za-z]{2,20}(?:研究院|研究所|大学|学院|医院|中心|公司|集团|孵化器|产业园|基地|平台))(?:累计|全年|共|已)*(?=[一-鿿]{3})/
/** Who has moved into the place named before. */
const WITHIN = /^(?:入园|入驻|在园|园内|在孵|入区|入库)(?:企业|项目|团队|商户|机构)/
const WIDER_TARGET = /(全[国省市州])(?:增长|增速)?目标[一-鿿]{0,4}$/
const COMPLETION =
  /^(占|为|完成|超|实现)?(年度|全年|年初|全年度|调整|调整后|本年|市级?|省级?|区级?|县级?|上级|预期|既定|人代会|序时)*(下达|批准)?的?(预算|目标|任务|计划|进度|投资计划|目标任务|计划任务|预算任务)(的|数|数的|总额的|任务的|目标的)?$/
const ADJUSTED = /^(?:但|若|如)?按?(剔除|扣除|不含|不考虑|若剔除|如剔除|自然口径|同口径|可比口径|全口径|还原)/
/** Measures that say nothing without the industry a topic sentence named. */
const GENERIC_MEASURE =
  /^(实现|完成|新增)?(规上|规模以上|龙头|骨干)?(实现)?(产值|总产值|营收|营业收入|主营业务收入|销售额|销售收入|增加值|企业|企业总数|企业数量|从业人员|带动就业|利润|税收|种植面积|规模|产业规模|集群规模|综合产值|总收入)$/
/** Parts of revenue and spending whose 占比 is of the whole named before. */
const PART_OF_BUDGET = /^(税收|税|非税|税收收入|民生支出|教育支出|“?三保”?支出)占比$/
/** An outcome that stands alone before a count of what was counted before. */
const DONE = /^[\s，、]*(?:其中|共|已|已经|目前|全年)*((?:超额|基本|全面|如期|未)?(?:完成|办结|达标|达到预期|实现目标))$/
/** What befell a part of the counted. */
const AFFECTED = /^(?:受|因|由于|缺少)[一-鿿]{2,12}$|^[一-鿿]{2,8}(?:未|尚未|没有|不)(?:办结|办理|落实|到位|完成|取得|批复|通过|达标)$/
/** 项目中仍有〔14个没有动工〕: the phrase behind the first figure names what the second is part of. */
const OF_THEM = /^\s*([一-鿿]{0,12})中(?:仍|还|尚|已|共|均|只|仅)*有?\s*$/
const AMONG_THEM = /(?<=.{2,})中(?:仍|还|尚|已|共|均|只|仅)*有?$/
const isDependent = (bare: string): boolean => bare !== '' && dependent.at(bare, 0) === bare
/** 完成28项 of a long-named set: 完成指标. */
const shortNoun = (counted: string): string => /(约束性指标|预期性指标|指标|项目|任务|事项|实事)$/.exec(counted)?.[0] ?? nounOf(counted)

/** 计划开工项目: behind 计划 stands the verb. */
function thingOf(counted: string): string {
  const noun = nounOf(counted)
  return counted.startsWith('计划') ? noun.slice(leadingVerb(noun).length) || noun : noun
}

/** 参保人数 and 参保率: the rate stands for the number, and says the deed itself. */
function joined(base: string, bare: string): string {
  const thing = bare.endsWith('率') ? base.replace(/(?<=.{3,})(?:人数|户数|总数|数量)$/, '') : base
  for (let size = Math.min(3, bare.length - 1); size > 1; size--) if (thing.endsWith(bare.slice(0, size))) return thing + bare.slice(size)
  return thing + bare
}

/** 热线受理〔群众诉求〕: whoever took it up. */
const whatWasDone = (counted: string): string =>
  /^.{2,12}?(?:受理|办理|处理|调解|接待|排查|检查|抽检|化解|办结)(.{3,})$/.exec(counted)?.[1] ?? counted

/** 总投资52亿元的〔锂电正极材料项目〕当年签约 */
function attributiveNoun(tailText: string): string {
  const text = tailText.replace(/^的/, '')
  const end = /(项目|工程|基地|基金|产业园|园区|中心|广场|公司|集团|医院|学校|大桥|道路|公路|水库|厂)/.exec(text)
  return end ? text.slice(0, end.index + end[0].length) : trimTail(text)
}

/** Rules for a head that leans on what was named before, in the order tried; the first that speaks decides. */
export const LEANING_RULES: readonly SubjectRule[] = [
  {
    name: 'measure-of-the-industry',
    example: '数字经济持续壮大。企业总数突破700家',
    apply: ({ bare, naming }) =>
      naming.industry !== '' && naming.topic === '' && GENERIC_MEASURE.test(bare) ? naming.industry + bare : null,
  },
  {
    name: 'second-end-of-a-pair',
    example: '区属企业由9户整合为6户',
    apply: ({ bare, headText, naming, previous }) =>
      bare !== '' && naming.pairs && previous !== '' && /^\s*[一-鿿]{1,6}[为至到成]$/.test(headText)
        ? { subject: previous, inherited: true }
        : null,
  },
  {
    name: 'total-of-the-list',
    example: '甲、乙产业产值分别为46亿元和28亿元，合计74亿元',
    apply: ({ headText, naming, counts }) =>
      counts && naming.subjects.length > 1 && naming.whole !== '' && /^\s*(?:两者|三者)?(?:合计|共计|总计)/.test(headText)
        ? { subject: `${naming.whole}合计` }
        : null,
  },
  {
    name: 'topic-named-again',
    example: '规上工业利润总额扭亏为盈，实现利润9.7亿元',
    apply: ({ bare, naming }) => (bare.length >= 2 && naming.topic.includes(bare) ? naming.topic : null),
  },
  {
    name: 'spending-beside-revenue',
    example: '社会保险基金收入18.3亿元，支出16.9亿元',
    apply: ({ bare, previous }) =>
      (bare === '收入' || bare === '支出') && /(收入|支出)$/.test(previous) ? previous.replace(/(收入|支出)$/, bare) : null,
  },
  {
    name: 'measure-beside-measure',
    example: '规模以上工业产值685亿元、增加值152亿元',
    apply: ({ listed, bare, previous }) => {
      const of =
        listed && bare === measureTail(bare) && bare !== '' ? previous.slice(0, previous.length - measureTail(previous).length) : ''
      return of.length >= 2 && of !== previous ? of + bare : null
    },
  },
  {
    name: 'loans-beside-deposits',
    example: '金融机构人民币存款余额812亿元，贷款余额625亿元',
    apply: ({ bare, naming }) => {
      const deposits = bare === '贷款余额' ? naming.recent.find((named) => /存款余额$/.test(named)) : undefined
      return deposits?.replace(/存款余额$/, '贷款余额') ?? null
    },
  },
  {
    name: 'residents-beside-residents',
    example: '城镇居民人均可支配收入45830元、增长4.9%，农村居民21920元',
    apply: ({ bare, naming }) =>
      bare.endsWith('居民') && naming.recent.some((named) => /居民人均可支配收入$/.test(named)) ? `${bare}人均可支配收入` : null,
  },
  {
    name: 'part-of-the-new',
    example: '新登记经营主体2860户，其中企业1620户',
    apply: ({ opensAside, countUnit, tail, bare, previous }) => {
      const verb = opensAside && countUnit && tail === '' ? leadingVerb(previous) : ''
      return verb !== '' && /^新|^净增/.test(verb) && leadingVerb(bare) === '' && /^[一-鿿]{2,10}$/.test(bare) ? verb + bare : null
    },
  },
  {
    name: 'per-head-of-the-same',
    example: '地区生产总值达到758亿元，人均突破1.3万美元',
    apply: ({ bare, inherited }) => (bare === '人均' && inherited !== '' ? `人均${inherited}` : null),
  },
  {
    name: 'part-of-the-budget',
    example: '一般公共预算收入15.8亿元，税收占比66.9%',
    apply: ({ bare, naming }) => {
      const part = PART_OF_BUDGET.exec(bare)
      const whole = part && /^税/.test(naming.base) ? (naming.recent.findLast((named) => /(?<!税收)收入$/.test(named)) ?? '') : naming.base
      return part && /(收入|支出)$/.test(whole) ? { subject: `${part[1] === '税' ? '税收' : part[1]}占${whole}比重`, aside: true } : null
    },
  },
  {
    name: 'share-of-the-whole-before',
    example: '完成固定资产投资211亿元，其中产业类项目占比达36%',
    apply: ({ bare, opensAside, naming }) =>
      opensAside && bare.length > 2 && /占比?$/.test(bare) && naming.base !== ''
        ? { subject: bare.replace(/占比?$/, '占') + naming.base, aside: true }
        : null,
  },
  {
    name: 'target-behind',
    example: '每千人口医师仅3.05人，与3.2人的目标尚有差距',
    apply: ({ bare, tailText, inherited }) =>
      bare.length <= 1 && inherited !== '' && /^的(?:年度|全年|年初|预期|规划|既定)*目标/.test(tailText)
        ? { subject: `${inherited}目标`, inherited: true, aside: true }
        : null,
  },
  {
    name: 'target-of-a-wider-area',
    example: '地区生产总值增长目标调整为5.8%，原因是全市目标已降至5.5%',
    apply: ({ headText, percent, naming }) => {
      const wider = percent && naming.base !== '' && headText.includes('目标') ? WIDER_TARGET.exec(headText) : null
      return wider ? (wider[1] as string) + naming.base.replace(/(?:增长|增速)?(?:目标)?$/, naming.grew ? '增长目标' : '目标') : null
    },
  },
  {
    name: 'guests-of-the-place',
    example: '东坪经开区完成扩区调位，入园企业达到186家',
    apply: ({ bare, naming }) => (naming.place !== '' && WITHIN.test(bare) && !bare.includes(naming.place) ? naming.place + bare : null),
  },
  {
    name: 'target-in-a-bracket',
    example: '地区生产总值增长5.2%（目标6%以上）',
    apply: ({ bare, inBracket, naming, inherited }) =>
      inBracket && inherited !== '' && /^(年度)?(目标|计划|预期目标|目标值)$/.test(bare)
        ? { subject: `${naming.base || inherited}目标`, aside: true }
        : null,
  },
  {
    name: 'among-the-counted',
    example: '35项计划指标中，约束性指标8项',
    apply: ({ countUnit, tail, bare }) => (countUnit && AMONG_THEM.test(tail) ? bare + tail.replace(AMONG_THEM, '') : null),
  },
  {
    name: 'those-that',
    example: '预期性指标27项，其中达到年初预期的20项',
    apply: ({ countUnit, tail, headText, bare, naming }) =>
      countUnit && tail === '' && bare.length >= 2 && naming.counted && /的(有|共|为|达)?\s*$/.test(headText)
        ? `${bare}的${nounOf(naming.counted)}`
        : null,
  },
  {
    name: 'those-so-affected',
    example: '未开工项目14个，其中受用地制约6个',
    apply: ({ bare, countUnit, tail, naming }) =>
      countUnit && tail === '' && naming.counted !== null && AFFECTED.test(bare)
        ? { subject: `${bare}的${thingOf(naming.counted).replace(/^.*的(?=.{2})/, '')}`, aside: true }
        : null,
  },
  {
    name: 'effect-of-the-counted',
    example: '改造老旧小区96个，惠及居民1.4万户',
    apply: ({ bare, previous, naming }) =>
      bare.length <= 8 && previous !== '' && previous === naming.counted && EFFECT.test(bare) ? nounOf(previous) + bare : null,
  },
  {
    name: 'done-of-the-counted',
    example: '计划指标36项，完成28项',
    apply: ({ countUnit, tail, headText, naming }) => {
      const done = countUnit && tail === '' && naming.counted !== null ? DONE.exec(headText) : null
      return done && naming.counted ? done[1] + shortNoun(naming.counted) : null
    },
  },
  {
    name: 'of-which',
    example: '预期性指标27项中有22项达到预期',
    apply: ({ headText, tail, previous }) => {
      const of = tail === '' || previous === '' ? null : OF_THEM.exec(headText)
      return of && previous.endsWith(of[1] as string) ? `${tail}的${thingOf(previous)}` : null
    },
  },
  {
    name: 'amount-of-the-thing-behind',
    example: '总投资52亿元的锂电材料项目当年签约',
    apply: ({ bare, tailText }) => {
      if (!tailText.startsWith('的')) return null
      // 设立规模3亿元的基金: the verb is of the thing, not of its size.
      const size = bare === '投资' || isDependent(bare) ? bare : dependent.endingAt(bare, bare.length)
      if (size === null || (size !== bare && action.at(bare, 0) !== bare.slice(0, -size.length))) return null
      return { subject: attributiveNoun(tailText) + size, attributive: true }
    },
  },
  {
    name: 'measure-of-the-firms',
    example: '规模以上工业企业净增6家、达到138家，利润总额增长1.6%',
    apply: ({ bare, naming }) => {
      const firms = FIRM_MEASURE.test(bare) && naming.counted !== null ? nounOf(naming.counted).replace(/(?:净增|新增|增加)$/, '') : ''
      return firms.endsWith('企业') && naming.amounts.some((amount) => amount.startsWith(firms)) ? firms + bare : null
    },
  },
  {
    name: 'second-deed-of-the-owner',
    example: '江口研究院累计入驻团队19个、孵化企业14家',
    apply: ({ bare, listed, previous }) => {
      const owner = listed && leadingVerb(bare) !== '' ? OWNER.exec(previous) : null
      return owner && leadingVerb(owner[0]) === '' && leadingVerb(previous.slice(owner[0].length)) !== ''
        ? (owner[1] as string) + bare
        : null
    },
  },
  {
    name: 'all-beside-the-new',
    example: '新增科技型企业46家、总量达213家',
    apply: ({ bare, head, previous }) => {
      const all = bare || (head.after.startsWith('总数') ? '总数' : '')
      const verb = all.startsWith('总') && /^(总量|总数|总户数|总人数)$/.test(all) ? leadingVerb(previous) : ''
      return verb !== '' && /^(新|净增|增)/.test(verb) ? nounOf(previous) + all : null
    },
  },
  {
    name: 'dependent-noun',
    example: '储备项目12个、总投资48.6亿元',
    apply: ({ bare, inherited, naming, opensAside }) => {
      if (!isDependent(bare) || inherited === '') return null
      const share = /^(占比|比重|增速|增幅|涨幅|降幅|资金)/.test(bare)
      const invested = /(投资|金额|资金)/.test(bare)
      // 按期办结率99%，满意率…: two rates of what was counted.
      const rates = /[率度]$/.test(bare) && /[率度]$/.test(inherited) && naming.counted !== null
      const base = rates
        ? whatWasDone(naming.counted as string)
        : share || opensAside || !invested
          ? inherited
          : naming.stopped && naming.among !== ''
            ? naming.among
            : (naming.counted ?? inherited)
      return base.endsWith(bare) ? base : joined(base, bare)
    },
  },
  {
    name: 'funds-of-what-was-sought',
    example: '争取专项债券项目23个，到位资金6.8亿元',
    apply: ({ bare, naming }) => (bare === '到位资金' && naming.sought && naming.counted !== null ? naming.counted + bare : null),
  },
  {
    name: 'completion-or-share',
    example: '一般公共预算收入23.5亿元，为预算的101.2%',
    apply: ({ percent, bare, inherited, naming }) => {
      if (!percent || inherited === '' || bare.length > 16 || /率$/.test(bare) || !(COMPLETION.test(bare) || /^(占|为)/.test(bare)))
        return null
      return {
        subject: (naming.base || inherited) + (bare === '占' ? '占比' : /^(占|为|完成|超)/.test(bare) ? bare : `完成${bare}`),
        aside: true,
      }
    },
  },
  {
    name: 'adjusted-for',
    example: '财政收入28.5亿元，剔除减税因素后增长5.3%',
    apply: ({ bare, inherited, head, percent }) =>
      bare !== '' && bare.length <= 24 && ADJUSTED.test(bare) && inherited !== '' && (head.change !== null || percent)
        ? { subject: `${inherited}（${bare.replace(/后$/, '')}）`, aside: true }
        : null,
  },
]
