/**
 * Folding of printed indicator names: what differs only in writing becomes one text. `foldIndicatorName` is idempotent; the
 * result is a key, not something to show.
 */

const UNIT =
  '%|‰|百分点|个百分点|亿元|万元|元|亿美元|万美元|亿元人民币|元/人|万元/人|万元/亩|人|万人|户|万户|家|个|件|张|件/万人|项|条|所|天|吨|万吨|亩|万亩|公顷|平方米|㎡|m2|万平方米|平方公里|公里|公里/平方公里|km/km2|微克/立方米|μg/m3|ug/m3|人/亿元|人次|万人次|辆|千瓦时|万千瓦时|亿千瓦时|标箱|TEU|岁|年|吨标准煤/万元|吨标煤/万元|万吨标准煤|立方米|亿立方米|X:1|以农村为1|农村为1'
const BRACKETED_UNIT = new RegExp(`\\((?:单位:?)?(?:${UNIT})\\)`, 'gi')
const TRAILING_UNIT = new RegExp(`[,/:、](?:单位:?)?(?:${UNIT})$`, 'i')
const BRACKETED_NOTE =
  /\((?:约束性|预期性|约束性指标|预期性指标|约束|预期|核心指标|下同|同比|比上年|现价|当年价|可比价|不变价|预计数?|初步核算数?|快报数?|市级下达|在地口径|以上|左右|\d+)\)/g
const NUMBERING = /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,3})\)|[一二三四五六七八九十]{1,3}、|\d{1,3}(?:、|\.(?!\d)))/

/** In front of the name, saying only whose figure it is, for when, or that it is reached. */
const LEADING =
  /^(?:其中:?|#|:|-|十[二三四五六]五(?:规划)?(?:时期|期间?|以来)?|年均(?=GDP)|全年|全社会|全域|本年|当年|今年|去年|年末|期末|年底|预计|实现|完成|确保|力争|我区|我市|我县|我省|我旗|我州|本区|本市|本县|全区(?!域)|全市(?!场)|全县(?!域)|全省|全旗|全州|全镇|辖区内?|区域内?(?=GDP|生产|固定|社会)|辖内)+/

/** `signs`: every text the pattern matches holds one of these characters; most rules are passed over for want of them. */
type Rule = readonly [pattern: RegExp, canonical: string, signs: string]

/** Ordered; a canonical text is matched by no rule, and no rule lengthens (so folding ends). */
const SYNONYMS: readonly Rule[] = [
  [/(?:国内|地区|区域|全区|全市|全县)?生产总值/g, 'GDP', '产'],
  [/GDP\(?GDP\)?/g, 'GDP', 'G'],
  [/规模以上|规模(?=工业|企业|服务业)/g, '规上', '模'],
  [/限额以上/g, '限上', '限'],
  [
    /社会消费品零售(?:总额|额)|社会消费零售总额|社会零售品?消费总额|消费品零售总额|社消零(?:总额|额)?|社零(?:总额|额)|社消(?=总额|$)(?:总额)?/g,
    '社零',
    '社消',
  ],
  [/固定资产投资(?:总额|完成额|额)?|固投(?:总额|完成额|额)/g, '固投', '固'],
  [/研究与试验发展|研究和试验发展|研究与实验发展|研究与开发|研发/g, 'R&D', '研'],
  [/(?:R&D){2,}/g, 'R&D', '&'],
  [/R&D\(R&D\)/g, 'R&D', '&'],
  [/R&D(?:经费内部支出|经费支出|经费投入|活动经费支出|内部支出|总投入|总支出|总经费|支出|投入(?!强度)|费用)/g, 'R&D经费', '&'],
  [/能源消费|能源消耗|综合能耗/g, '能耗', '能'],
  [/(?:单位)?(?:GDP)?能耗强度/g, '单位GDP能耗', '耗'],
  [/(?:单位GDP)?(?:(?:二氧化)?碳|CO2)排放强度/g, '单位GDPCO2排放', '排'],
  [/每?万元GDP/g, '单位GDP', 'G'],
  [/(?:单位){2,}GDP/g, '单位GDP', 'G'],
  [/每亿元GDP/g, '亿元GDP', 'G'],
  [/二氧化碳/g, 'CO2', '碳'],
  [/碳排放(?=量|下降|降低)/g, 'CO2排放', '碳'],
  [/下降率|降低率|下降幅度|降低幅度|累计下降|累计降低|降幅|降低/g, '下降', '降'],
  [/(?:同比|比上年|较上年)(?=下降)/g, '', '降'],
  [/与GDP(?:之比|比值|比例|相比|比重|比)$/, '占GDP比', '与'],
  [/(?:水质)?(?:达到或者?)?[优好]于(?:或达到)?III类(?:水体|水质|标准)?/g, '水质优良', 'I'],
  [/优良水质/g, '水质优良', '优'],
  [/国控(?=断面)/g, '国考', '控'],
  [/优良率$/, '优良比', '优'],
  [/占(.{1,12}?)(?:总量)?(?:比重|比例|百分比|占比|比率|之比|%)$/, '占$1比', '占'],
  [/(?:所占比重|所占比例|占比|比重|比例|比率)$/, '比', '比'],
  [/(?:全体|全区|全市|全县|常住)+居民/g, '居民', '居'],
  [/城镇(?:常住)居民/g, '城镇居民', '居'],
  [/农村(?:常住)居民|农民(?=人均可支配)/g, '农村居民', '农'],
  [/可支配收入水平/g, '可支配收入', '配'],
  [/市场主体|经营主体/g, '主体', '体'],
  [/新(?:发展|设立|登记|增|注册)(?:各类)?主体/g, '新设主体', '新'],
  [/细颗粒物|PM2\.5/g, 'PM25', '颗M'],
  [/可吸入颗粒物/g, 'PM10', '颗'],
  [/\((PM25|PM10)\)/g, '$1', 'M'],
  [/(?:PM25){2,}/g, 'PM25', 'M'],
  [/(?:PM10){2,}/g, 'PM10', 'M'],
  [/年平均浓度|年均浓度|平均浓度|浓度年均值|浓度均值/g, '浓度', '浓'],
  [/^每?千(?:常住)?人口?(?:拥有)?|每千(?:常住)?人口?(?:拥有)?/g, '千人', '千'],
  [/^每?万(?:常住)?人口?(?:拥有)?|每万(?:常住)?人口?(?:拥有)?/g, '万人', '万'],
  [/每?千名?老(?:年人口|年人|人)(?:拥有)?/g, '千老人', '老'],
  [/进出口(?:总额|总值|贸易总额|额)/g, '进出口', '进'],
  [/(?:外贸|对外贸易|货物贸易|货物|海关)(?=进出口)/g, '', '进'],
  [/实际(?:利用|到位|吸收|使用)(?:外商直接投资|外资)(?:金额|额)?|利用外资(?:金额|额)/g, '实用外资', '外'],
  [/(?:地方|区级|县级|本级|区本级|县本级|地方级|财政)+一般公共预算/g, '一般公共预算', '公'],
  [/公共财政预算收入|地方财政一般预算收入/g, '一般公共预算收入', '预'],
  [/居民消费价格总?指数|居民消费品?价格总水平|居民消费价格/g, 'CPI', '价'],
  [/\(CPI\)|CPI(?:CPI)+/g, 'CPI', 'C'],
  [/CPICPI/g, 'CPI', 'C'],
  [/战略性新兴|战略新兴/g, '战新', '战'],
  [/第([一二三])产业/g, '$1产', '第'],
  [/高技术制造业|高技术产业\(制造业\)/g, '高技术制造', '技'],
  [/常住人口城镇化率|城市化率/g, '城镇化率', '化'],
  [/数字经济核心产业/g, '数字核心产业', '数'],
  [/环境空气质量|空气环境质量/g, '空气质量', '空'],
  [/优良天数|优良以上天数|达标天数/g, '优良天', '天'],
  [/考核断面|监测断面|控制断面/g, '断面', '断'],
  [/国家(?=断面)/g, '国考', '断'],
  [/水质优良\(?(?:达到或(?:好|优)于[ⅢI]+类)\)?/g, '水质优良', '质'],
  [/本外币(?:各项)?/g, '本外币', '币'],
  [/金融机构|各项(?=存|贷)/g, '', '金项'],
  [/(?:各类)?(?:安全生产|生产安全)类?事故/g, '安全事故', '故'],
  [/有效发明专利/g, '发明专利', '效'],
  [/有效期(?:内)?(?=高新技术企业)|国家(?:级)?(?=高新技术企业)/g, '', '新'],
  [/高企(?=数|$)/g, '高新技术企业', '企'],
]

/** What a growth figure is called; 人口自然增长率 is a rate of its own. */
const GROWTH_ENDING =
  /(?:年均|平均|同比|比上年|较上年|比去年|按可比价格?|可比|名义|实际|累计|现价|不变价)*(?:增速|增幅|(?<!自然)增长率|增长速度|增长幅度|(?<!自然)增长|涨幅|涨跌幅|上涨幅度|上涨率|上涨|增减率|增减)$/

const clean = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\s+|["'“”‘’「」『』《》〈〉*★☆▲△●○◆◇※&](?!D)|\.{3,}|…|⋯/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/R\+D|R&AMP;D/g, 'R&D')

const pass = (text: string): string => {
  let name = text.replace(NUMBERING, '').replace(LEADING, '')
  if (name.includes('(')) name = name.replace(BRACKETED_UNIT, '').replace(BRACKETED_NOTE, '')
  name = name
    .replace(TRAILING_UNIT, '')
    .replace(/[的之](?=.)/g, '')
    .replace(/[:,。;、(/]+$/, '')
  let kinds = kindsOf(name)
  for (let i = 0; i < SYNONYMS.length; i++) {
    if ((kinds & KINDS[i]!) === 0) continue
    const [pattern, canonical, signs] = SYNONYMS[i]!
    if (!holdsOneOf(name, signs)) continue
    const folded = name.replace(pattern, canonical)
    if (folded !== name) kinds = kindsOf(folded)
    name = folded
  }
  return name.replace(GROWTH_ENDING, '增速')
}

/** One bit for every 32nd character: what has no bit in common with a rule's signs holds none of them. */
function kindsOf(text: string): number {
  let kinds = 0
  for (let i = 0; i < text.length; i++) kinds |= 1 << (text.charCodeAt(i) & 31)
  return kinds
}

const KINDS = SYNONYMS.map(([, , signs]) => kindsOf(signs))

const holdsOneOf = (text: string, signs: string): boolean => {
  for (let i = 0; i < signs.length; i++) if (text.includes(signs[i]!)) return true
  return false
}

const settle = (text: string): string => {
  let name = text
  for (let before = ''; before !== name; ) {
    before = name
    name = pass(name)
  }
  return name
}

/** The key of a printed name: `规模以上工业增加值同比增长（%）` → `规上工业增加值增速`. Brackets that are no unit or note are opened. */
export const foldIndicatorName = (raw: string): string => {
  const folded = settle(clean(raw))
  const opened = folded.replace(/[()]/g, '')
  return opened === folded ? folded : settle(opened)
}

/** The same without what stands in brackets: `每千人口执业（助理）医师数`, `研究与试验发展（R&D）经费`. */
export const foldWithoutBrackets = (raw: string): string => foldIndicatorName(clean(raw).replace(/\([^()]*\)/g, ''))

/** Splits a folded key into what grows and whether it is growth. */
export const splitGrowth = (folded: string): { readonly stem: string; readonly isGrowth: boolean } =>
  folded.endsWith('增速') ? { stem: folded.slice(0, -2), isGrowth: true } : { stem: folded, isGrowth: false }

const TRAILING_WORDS =
  /(?:总量|总额|总数|数量|个数|人数|人口|人员|户数|家数|总值|规模|水平|情况|指标|目标任务|目标|任务|完成额|金额|额|数|量)$/
const LEADING_WORDS = /^(?:累计|共|本地|年度|各类|主要)/

/** A folded key without the words that often follow or lead a name and do not change the concept; null where nothing is left to go. */
export const trimFolded = (folded: string): string | null => {
  const { stem, isGrowth } = splitGrowth(folded)
  const trimmed = stem.replace(TRAILING_WORDS, '').replace(LEADING_WORDS, '')
  return trimmed !== stem && trimmed.length >= 3 ? trimmed + (isGrowth ? '增速' : '') : null
}
