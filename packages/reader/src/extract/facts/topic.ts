import { action, fall, rise } from '../../lexicon/verbs.ts'
import { readHead } from './heads.ts'

/** What clauses and sentences without figures speak of, for the figures that follow them. */

const MEASURED =
  /^.{0,18}?(增加值|生产总值|总产值|产值|产量|销售额|零售总额|营业额|收入|利润总额|利润|税收|投资|总额|余额|贷款|存款|面积|用电量|发电量|交易额|总量|外资|价格|价格指数|GDP|项目|企业)(?=[一-鿿])/
const LINGERING =
  /(由负转正|扭亏为盈|持续|首次|跨越|突破|站上|站稳|迈上|回落|回升|向好|稳步|止跌|翻|集中|全部|较|加快|连续|逆势|平稳|保持|实现|稳定|再|创|企稳|转正|下滑|断崖|大幅|下行|由|连跨|首破|回暖|承压|攀升)/

/** 生产总值跨越300亿元大关， → 生产总值; null where the clause names no measure. */
export function topicOf(clause: string): string | null {
  const match = MEASURED.exec(clause)
  if (!match || !LINGERING.test(clause.slice(match[0].length, match[0].length + 10))) return null
  const subject = readHead(match[0]).subject
  return subject === '' ? null : subject
}

const STIRRING =
  /(持续|加快|不断|稳步|蓬勃|迅猛|快速|破题|起势|壮大|做大|做强|提质|提速|迎来|发展|焕新|成势|集聚|向好|升级|增效|赋能|迸发|跃升|崛起|方兴|初具|加速|强势|逆势|企稳|回暖|复苏|兴旺|繁荣|扩容|见效)/
const INDUSTRY_END =
  /(产业集群|产业|经济|制造业|服务业|农业|工业|林业|牧业|渔业|旅游业|旅游|文旅|物流|金融|商贸|消费|建筑业|电商|数字经济|行业|集群|园区|开发区|经开区|高新区)/
const URGING =
  /^(稳步|加速|做精|聚焦|做实|不断|大力|全力|聚力|着力|积极|加快|深入|持续|全面)?(发展|壮大|培育|打造|做强|做大|做优|做精|推动|推进|提升|构建|建设|支持|延伸|聚焦)+/

/** Dashes and numbers before a sentence. */
const LEADS = /^[—\-\s（(一二三四五六七八九十\d]/

/** 数字经济持续壮大。 → 数字经济; 大力发展林下经济。 → 林下经济; null where a sentence is no topic sentence. */
export function industryOf(sentence: string): string | null {
  // A topic sentence is short, whatever dashes and numbers stand before it.
  if (sentence.length > 120) return null
  const aspect = !sentence.endsWith('方面') ? null : /^(?:[—\-\s]*)([一-鿿A-Za-z]{2,12}?)(?:产业|行业|领域)?方面$/.exec(sentence)
  if (aspect) return aspect[1] as string
  if (sentence.length > 40 && !LEADS.test(sentence)) return null
  const text = !LEADS.test(sentence)
    ? sentence
    : sentence.replace(/^[—\-\s]*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[一二三四五六七八九十]是)?/, '')
  if (text.length > 40) return null
  const clause = text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('；')) + 1)
  const urged = URGING.exec(clause)
  const body = urged ? clause.slice(urged[0].length) : clause
  const end = INDUSTRY_END.exec(body)
  if (!end) return null
  const name = body.slice(0, end.index + end[0].length)
  if (
    name.length > 14 ||
    /[、]/.test(name) ||
    /[一二三四五六七八九十两][大个]|百亿|千亿|现代(?!服务|物流|农)|主导|支柱|特色产业|优势产业|重点产业|战略性新兴产业$/.test(name)
  )
    return null
  const plain = /(产业|经济|行业|集群)$/.test(name) && /^[^的、和与及，在中]{2,10}$/.test(body.slice(name.length))
  if (!urged && !plain && !STIRRING.test(body.slice(name.length, name.length + 6))) return null
  return action.at(name, 0) !== null || rise.at(name, 0) !== null || fall.at(name, 0) !== null ? null : name
}

/** 东坪经开区完成扩区，: the park, zone or incubator a clause opens with; the text may have a short head. */
export const placeNamed = (clause: string): string | null => PLACE.exec(clause)?.[1] ?? null
const PLACE =
  /^\s*([一-鿿A-Za-z“”·]{2,18}?(?:产业园区?|工业园区?|科技园区?|物流园区?|经开区|开发区|高新区|综保区|孵化器|众创空间|示范园|创业园))[A-Z一-鿿]/

/** 较2019年， alone in its clause: the base of the growth that follows. */
export function baseYearOf(clause: string): number | null {
  if (!clause.includes('20')) return null
  const match = /^\s*(?:较|比|与|同|相比|相较)(20\d\d)年?(?:末|底|同期)?(?:相比|相较|比较)?\s*$/.exec(clause)
  return match ? Number(match[1]) : null
}
