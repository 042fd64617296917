import { tableOf } from '../../characters.ts'
import { readHead } from './heads.ts'
import type { Figure, Named, Naming } from './naming.ts'
import { foldExamples, lastPhrase, trimTail, withoutReporting } from './phrases.ts'
import { type Context, LEANING_RULES, NOUNLESS_RULES, OWN_RULES, type Said } from './subject-rules.ts'

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
    tail: leadsToSecondEnd(figure) ? '' : trimTail(figure.tailText),
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
