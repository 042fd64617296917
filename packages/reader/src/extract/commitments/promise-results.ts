import { tableOf } from '../../characters.ts'

/** Results that are promised without a figure and can be checked all the same: 实现正增长, 为零, 全部退出, 高于全市平均水平. */

const STATES =
  '正增长|双增长|双提升|双下降|双降|三下降|零增长|零新增|两位数增长|由负转正|转负为正|扭亏为盈|止跌回升|止跌转正|只降不升|只增不减|只升不降|归零|为零'
const LEFT = '退出|清退|关停|淘汰|取缔|关闭'
const HOW = '(?:力争|继续|持续|始终|稳定|全面|年内|逐步|保持|实现|达到)*'

const STATE = new RegExp(`^(?<subject>.{2,40}?)${HOW}(?<verb>(?:${STATES})|全部(?:${LEFT}))$`)
const HELD =
  /^(?<subject>.{2,30}?)(?:继续|持续|始终|稳定|保持|力争)*(?<verb>高于|快于|好于|优于|跑赢|高出|不低于)(?:全国|全省|全市|全州|全区|经济|GDP|地区生产总值)[一-鿿]{0,6}$/
const COUNTED = /(?:数|量|额|入|润|资|值|积|率|税收|能耗|强度|浓度)$/
/** What any of these ends in, the words for whom it is held against among them. */
const ENDS = tableOf('长升降减零正盈出退停汰缔闭平均速值市省国州')

/** The result a phrase promises, with the length of what it is promised of; null where it names none. */
export function readResult(text: string): { readonly verb: string; readonly subject: number } | null {
  if (ENDS[text.charCodeAt(text.length - 1)] !== 1) return null
  const { subject, verb } = (STATE.exec(text) ?? HELD.exec(text))?.groups ?? {}
  if (subject === undefined || verb === undefined) return null
  // 质效双提升 is a watchword, 事故起数双下降 a result.
  if (/^[双三]/.test(verb) && !COUNTED.test(subject)) return null
  return { verb, subject: subject.length }
}
