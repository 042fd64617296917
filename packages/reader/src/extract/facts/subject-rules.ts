import { dependent } from '../../lexicon/verbs.ts'
import { leadingVerb, nounOf } from './heads.ts'
import { EFFECT, startsPredicate } from './phrases.ts'
import { MEASURE_TAIL, measureTail, type SubjectRule } from './subject-rule.ts'

/** Verbs whose objects may be listed with a figure each. */
const LIST_VERBS =
  /^(新建|改建|扩建|新改建|新改扩建|改扩建|新建改建|建成|新增|净增|引进|新引进|培育|新培育|新认定|认定|改造|创建|新创建|打造|新获评|获评|新签约|签约|新设立|建设|入选|新评定|完成改造|投放|新开工|获批|新获批|发展|新发展|实施|整治|修复|搬迁)$/
const RECEIVING = /(获得|荣获|获批|获)(?=[一-鿿“（])/
const GENERAL = /^(?:项目|企业|工程|活动|问题)(?=$|完工|开工|复工|建成|竣工|投产|交付|落地)/
const QUOTED_LIST = /^(“[^”]*”|《[^》]*》|、|和|及|与|等)+$/
const ATTRIBUTE = /^的([一-鿿]{2,14}?)(?=是|为|，|。|有|能|将|、|既|也|$)/
/** 八成〔行政村〕, 85%〔企业〕: whoever is counted in shares. */
const OF_THINGS = /^的?[一-鿿]{0,6}(?:村|社区|企业|居民|家庭|农户|学校|医院|机构|乡镇|街道|单位|岗位|项目|医师|教师)(?=[一-鿿])/
const LEVEL = /^(国家|省|市|区|县|部|世界|州)级$/
/** 〔均〕按节点推进. */
const DOING = /^(?:均|已|全部|正|都)*(.{2,}(?:推进|完成|办结|办理|实施|进行|整改|施工))$/

/** 重点项目〔累计完成投资〕: of the projects named before, the part is another. */
function measureOfWhole(base: string, previous: string): string {
  const at = base.lastIndexOf('项目')
  const own = at < 0 ? '' : base.slice(at + 2)
  if (MEASURE_TAIL.test(own)) return own
  return base.length <= 12 ? base : measureTail(previous) || measureTail(base)
}

/** 逾期率, 入住率: a short rate behind a thing is that thing's rate; 失业率 and 城镇化率 stand alone. */
const isLeaningRate = (bare: string): boolean =>
  /^[一-鿿]{2,3}率$/.test(bare) && !/(失业|就业|出生|死亡|自然|生育|城镇化|储蓄|通胀|贡献|不良|负债)/.test(bare)

/** The thing a 、-list or bracket is about, without its verb and level. */
function withLevel(level: string, previous: string): string {
  return leadingVerb(previous) + level + nounOf(previous).replace(/^(国家|省|市|区|县|部|州)级/, '')
}

/** Rules for a head of verbs and adverbs only, or none. */
export const NOUNLESS_RULES: readonly SubjectRule[] = [
  {
    name: 'the-rest-are',
    example: '约束性指标8项，其余25项为预期性指标',
    apply: ({ bare, tail }) => (/^(其余|剩余|其他)$/.test(bare) ? (/^均?(?:为|是)(.{2,})$/.exec(tail)?.[1] ?? null) : null),
  },
  {
    name: 'the-rest-do',
    example: '15件实事已办结4件，其余11件均按计划推进',
    apply: ({ bare, tail, naming, countUnit }) => {
      const doing = countUnit && naming.counted !== null && /^(其余|剩余|余下|其他)$/.test(bare) ? DOING.exec(tail) : null
      return doing && naming.counted ? `${doing[1] as string}的${nounOf(naming.counted)}` : null
    },
  },
  {
    name: 'thing-behind-the-figure',
    example: '新建5个停车场',
    apply: ({ tail, percent, rank, bare }) => (tail !== '' && !percent && !rank && !/^(以上|以下|左右)/.test(tail) ? bare + tail : null),
  },
  {
    name: 'attribute-of-the-noun-behind',
    example: '6.5%的经济增长目标是…',
    apply: ({ percent, bare, tailText }) => (percent && bare === '' ? (ATTRIBUTE.exec(tailText)?.[1] ?? null) : null),
  },
  {
    name: 'nothing-named-before',
    example: '85%企业复工',
    apply: ({ tail, percent, bare, previous }) => (tail !== '' && percent && bare === '' && previous === '' ? tail : null),
  },
  {
    name: 'tenths-of-the-thing-behind',
    example: '新建公厕8座，近八成行政村建成卫生室',
    apply: ({ tail, percent, headText, listed }) => (percent && !listed && headText.trim() === '' && OF_THINGS.test(tail) ? tail : null),
  },
  {
    name: 'inherited',
    example: '完成投资12亿元，增长5.2%',
    apply: ({ bare, head, percent, rank, naming, inherited }) =>
      bare === '' || head.change !== null || percent || rank
        ? {
            // 企业净增6家、达到138家: all of them.
            subject: head.gap ? naming.base || inherited : head.reached ? inherited.replace(/(?<=.{4,})(?:净增|新增)$/, '') : inherited,
            inherited: true,
            aside: head.gap !== null,
          }
        : null,
  },
  {
    name: 'deed-of-the-thing-behind',
    example: '设立规模3亿元的科创基金，全年投放5000万元',
    apply: ({ money, bare, previous, naming }) => {
      const size = money && bare !== '' && naming.attributive ? dependent.endingAt(previous, previous.length) : null
      return size === null || size === previous ? null : previous.slice(0, -size.length) + bare
    },
  },
  { name: 'amount-borrows-no-noun', example: '拉动消费15.6亿元', apply: ({ money, bare }) => (money ? bare : null) },
  {
    name: 'effect-of-the-thing',
    example: '发放创业担保贷款1.6亿元，带动就业1800人',
    apply: ({ bare, previous }) => (previous !== '' && bare.length >= 4 && EFFECT.test(bare) ? nounOf(previous) + bare : null),
  },
  {
    name: 'verb-with-the-noun-before',
    example: '累计培育“小巨人”企业14家，当年新增3家',
    apply: ({ bare, naming, inherited }) => {
      const noun = nounOf(naming.counted ?? inherited)
      return noun === '' || noun === bare ? bare : (leadingVerb(bare) || bare) + noun
    },
  },
]

/** Rules for a head that names something itself; the last one takes it as it stands. */
export const OWN_RULES: readonly SubjectRule[] = [
  {
    name: 'examples-before-the-figure',
    example: '甲、乙等11个项目',
    apply: ({ bare, tail }) => (bare.endsWith('等') && tail !== '' ? bare + tail : null),
  },
  {
    name: 'names-before-the-figure',
    example: '“甲”“乙”“丙”3个品牌获评…',
    apply: ({ bare, counts, tail }) => {
      if (!counts || tail === '' || !QUOTED_LIST.test(bare)) return null
      // “保交楼”3个项目: one name before a noun too general to stand alone.
      const noun = GENERAL.exec(tail)
      return noun && !/[”》].*[“《]/.test(bare) ? bare + noun[0] : tail
    },
  },
  {
    name: 'the-following',
    example: '我们将集中财力办好以下10件民生实事',
    apply: ({ headText, counts, tail }) => (counts && tail !== '' && /(?:以下|下列|如下)\s*$/.test(headText) ? tail : null),
  },
  {
    name: 'level-in-a-breakdown',
    example: '新增“专精特新”企业31家（国家级2家、省级29家）',
    apply: ({ bare, countUnit, tail, previous }) =>
      LEVEL.test(bare) && countUnit && tail === '' && previous !== '' ? withLevel(bare, previous) : null,
  },
  {
    name: 'part-of-the-measure-before',
    example: '播种面积58.3万亩，其中大豆6.2万亩',
    apply: ({ opensAside, counts, countUnit, bare, previous, naming }) =>
      opensAside &&
      counts &&
      !countUnit &&
      !/^(出口|进口)|(税收|利润|产值)$/.test(bare) &&
      !MEASURE_TAIL.test(bare) &&
      (MEASURE_TAIL.test(previous) || MEASURE_TAIL.test(naming.base))
        ? { subject: bare + measureOfWhole(naming.base, previous), aside: true }
        : null,
  },
  {
    name: 'class-of-the-counted',
    example: '引回青年人才1420人，其中硕士以上380人',
    apply: ({ bare, counts, tail, previous, naming }) =>
      (bare.endsWith('以上') || bare.endsWith('以下')) && counts && tail === '' && previous !== ''
        ? bare + nounOf(naming.counted ?? previous)
        : null,
  },
  {
    name: 'rate-of-the-thing-before',
    example: '扶贫小额信贷余额1.46亿元，逾期率0.12%',
    apply: ({ bare, previous, naming }) =>
      isLeaningRate(bare) && previous !== '' ? nounOf(/率$/.test(previous) ? (naming.counted ?? previous) : previous) + bare : null,
  },
  {
    name: 'noun-around-the-figure',
    example: '做好市级推动企稳恢复36条政策任务分解',
    apply: ({ countUnit, tail, bare, previous }) => {
      if (!countUnit || tail === '' || startsPredicate(tail)) return null
      // 3个片区1260套住房: a general noun that the figure before has already named.
      return GENERAL.test(bare) && previous.endsWith(bare) ? nounOf(previous) + tail : bare + tail
    },
  },
  {
    name: 'rate-of-an-action-behind',
    example: '村集体资产100%纳入监管',
    apply: ({ percent, tail, bare }) => (percent && /^(集中|纳入|覆盖|达标|安全|实现|建成|完成|统一)/.test(tail) ? bare + tail : null),
  },
  {
    name: 'verb-of-the-list',
    example: '新建公厕8座、驿站10个',
    apply: ({ listed, naming, bare }) =>
      listed && naming.listVerb !== '' && leadingVerb(bare) === '' && LIST_VERBS.test(naming.listVerb) ? naming.listVerb + bare : null,
  },
  {
    name: 'what-is-received',
    example: '2个项目获银行授信18.3亿元',
    apply: ({ money, bare }) => {
      const receiving = money ? RECEIVING.exec(bare) : null
      if (!receiving || receiving.index === 0 || receiving.index > 4) return null
      const received = bare.slice(receiving.index + receiving[0].length)
      return received.length >= 2 ? received : null
    },
  },
  { name: 'as-it-stands', example: '市场主体总量达42098户', apply: ({ bare }) => bare },
]
