import { tableOf } from '../../characters.ts'
import { readHead } from './heads.ts'
import { LEANING_RULES } from './leaning-rules.ts'
import type { Figure, Named, Naming } from './naming.ts'
import { foldExamples, lastPhrase, trimTail, withoutReporting } from './phrases.ts'
import type { Context, Said } from './subject-rule.ts'
import { NOUNLESS_RULES, OWN_RULES } from './subject-rules.ts'

/**
 * The subject of one figure from the words before it, the words behind it, and what was named before.
 * The rules are tried in order; each has a name and an example in subject-rules.ts.
 */
export function nameFigure(figure: Figure, naming: Naming): Named {
  const phrase = lastPhrase(figure.headText)
  const head = readHead(phrase)
  const previous = naming.subjects.at(-1) ?? ''
  // Growth behind 占全县的10% is of the thing itself, points are of the share.
  const grows = head.change !== null && !head.reached && figure.percent && !figure.points
  const leant = grows ? naming.base || previous : previous
  const context: Context = {
    headText: figure.headText,
    tailText: figure.tailText,
    counts: figure.counts,
    countUnit: figure.countUnit,
    percent: figure.percent,
    points: figure.points,
    money: figure.money,
    rank: figure.rank,
    value: figure.value,
    listed: figure.listed,
    opensAside: figure.opensAside,
    inBracket: figure.inBracket,
    head,
    bare: withoutReporting(head.subject),
    tail: leadsToSecondEnd(figure) ? '' : thingOnly(trimTail(figure.tailText), figure.countUnit),
    naming,
    previous,
    // 增速目标为6.5%，预计完成5.8%: the result is of the thing, not of its target.
    inherited: naming.topic !== '' ? naming.topic : leant.endsWith('目标') ? leant.replace(/(?<=增速|增长)(?:预期|控制)?目标$/, '') : leant,
  }
  const { said, rule } = decide(context)
  return {
    rule,
    subject: figure.countUnit ? foldExamples(said.subject, figure.value) : said.subject,
    unfolded: said.subject,
    head,
    lead: phrase === figure.headText ? head.subject : null,
    own: said.inherited !== true,
    aside: said.aside === true,
    attributive: said.attributive === true,
  }
}

/** 46个品牌〔综合产值〕超过…: brands are counted, their output is the next figure's. */
const thingOnly = (tail: string, counted: boolean): string =>
  counted && MEASURED_ENDS[tail.charCodeAt(tail.length - 1)] === 1 ? tail.replace(MEASURED, '') || tail : tail
const MEASURED =
  /(?<=(?:项目|企业|品牌|产业|园区|产品|基地|平台|商户|主体|村|镇))(?:累计|全年|预计|力争|年)*(?:完成|实现)?(?:总|综合|年)?(?:产值|营业收入|营收|销售额|交易额|税收|投资额?|利润总额|用电量)$/
const MEASURED_ENDS = tableOf('值入收额资量')

/** 由9户〔整合为〕6户: what stands between the ends of a pair is no noun. */
const leadsToSecondEnd = ({ headText, tailText }: Figure): boolean =>
  TO_ENDS[tailText.charCodeAt(tailText.length - 1)] === 1 && BETWEEN.test(tailText) && FROM.test(headText)
const TO_ENDS = tableOf('为至到成')
const BETWEEN = /^\s*[一-鿿]{0,6}[为至到成]$/
const FROM = /[由从][^，；、]{0,14}$/

function decide(context: Context): { said: Said; rule: string } {
  const ownRules = context.bare === '' || context.head.verbOnly ? NOUNLESS_RULES : OWN_RULES
  for (const rules of [LEANING_RULES, ownRules])
    for (const rule of rules) {
      const said = rule.apply(context)
      if (said !== null) return { said: typeof said === 'string' ? { subject: said } : said, rule: rule.name }
    }
  return { said: { subject: context.bare }, rule: 'as-it-stands' }
}
