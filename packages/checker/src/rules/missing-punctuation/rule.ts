import { matchesOf } from '../../lib/matches-of.ts'
import { sentencesOf } from '../../lib/passages.ts'
import { withoutQuotations } from '../../lib/quotations.ts'
import type { Rule } from '../../rule.ts'

const UNIT =
  '(?:万亿元|亿元|万元|元|%|％|个百分点|公里|万平方米|平方米|平方公里|万亩|亩|万吨|吨|公顷|万千瓦|亿千瓦时|亿美元|万美元|万余?人次|人次|万人|万户)'
/** Verbs that begin a statement of their own. */
const VERB =
  '(?:引导|完成|实现|新增|建成|启动|开工|开展|组织|发放|新建|新开工|改造|创建|培育|新培育|引进|签约|获评|增长|同比|下降|累计|兑现|减免|减收|拨付|推动|带动|争取|办理|受理|查处|处置|化解|整治|出让|征收|接待|救助|惠及|吸纳|吸引|解决)(?![到至])'
/** A subject and its predicate: 土地流转率超过45%, 到位资金达38.5亿元. */
const CLAUSE =
  '(?:(?![的和且与或及以占左])\\p{Script=Han}{2,12}(?:率|额|值|量|面积|收入|比重|投资|占比|资金|规模)(?:达到?|超过?|突破|为|增长|下降|提高|提升|实现|增至|降至|稳定在|保持|占))'
const BETWEEN = '[^，。；、：（）“”\\d\\ufffc]'
/** `（860.25万元）（带动企业新增贷款45.6亿元）`: a figure, and without a sign a statement that brings another. */
const RUN_TOGETHER = new RegExp(
  `(?<!\\d)\\d[\\d.]*余?${UNIT}((?:(?:以上|左右)?${VERB}${BETWEEN}{0,24}|${CLAUSE}${BETWEEN}{0,6})\\d[\\d.]*[^\\d，。；、：\\s]{1,4})`,
  'gu',
)
/** 受益300户新建公路8公里: homes and people are not newly built, and do not begin what follows. */
const BEHIND_PEOPLE = new RegExp(
  `(?<!\\d)\\d[\\d.]*余?(?:户|套|万?名)((?:新建|新增|新改建|改造|创建|培育|引进|建成|建设|发放|启动)${BETWEEN}{2,24}\\d[\\d.]*[^\\d，。；、：\\s]{1,4})`,
  'gu',
)
/** What most sentences lack: two figures without a mark between them; homes or people and a verb behind them. */
const FIGURES = /\d[^，。；、：（）“”\d]+\d/
const HOMES = /[户套名](?:新|改造|创建|培育|引进|建成|建设|发放|启动)/
/** Money and land are put into what follows: 投入2亿元建成学校4所 is one statement. */
const PUTS_IN =
  /(?:投入|投资|总投资|安排|筹集|整合|统筹|利用|使用|贷款|融资|盘活|租用|腾退|按照?|(?<![规所可])以(?![上下内外来及])|用于)[^，。；、：]*$/
/** 为300户新建住房 and 比上年的36亿元增长7% go on behind the figure. */
const GOES_ON = /(?:为|给|帮助|支持|扶持|[比较](?:上年|去年|\d{4}年|同期)(?:同期|全年|年末|末)?的?)$/

/** Two statements run together: a comma is missing between a figure and the next verb (GB/T 15834—2011 4.4). */
export const missingPunctuation: Rule = {
  id: 'missing-punctuation',
  family: 'language',
  severity: '提示',
  *check(input) {
    for (const sentence of sentencesOf(input)) {
      const { line, start } = sentence
      if (!FIGURES.test(sentence.text)) continue
      const said = withoutQuotations(sentence)
      const together = matchesOf(said, RUN_TOGETHER)
      if (HOMES.test(said)) together.push(...matchesOf(said, BEHIND_PEOPLE))
      for (const { 0: all, 1: second = '', index } of together) {
        const before = said.slice(Math.max(0, index - 30), index)
        if (PUTS_IN.test(before) || GOES_ON.test(before)) continue
        const first = all.slice(0, all.length - second.length)
        yield {
          code: 'run-together',
          params: { first, second },
          spans: [{ line, start: start + index, end: start + index + all.length }],
          values: [...all.matchAll(/\d[\d.]*/g)].map(({ 0: figure }) => figure),
          about: [],
        }
      }
    }
  },
}
