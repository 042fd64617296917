import { holds, holdsAny, tableOf, trimmedEnd } from '../../characters.ts'
import { action, carrying, GENERIC_NOUNS } from '../../lexicon/verbs.ts'
import { isNounless, leadingVerb, readHead } from './heads.ts'
import { splitList } from './share-out.ts'

/** What a figure does to others (惠及, 带动): it may lean on what was counted before. */
export const EFFECT = /^(惠及|带动|受益|拉动|覆盖|服务|吸纳|解决|辐射|撬动|节约|年节约)/

/** From this many on an example or two say nothing of the whole. */
const EXAMPLES_KEEP_BELOW = 50

/** Verbs that end the noun phrase behind a figure wherever they stand; other verbs only after a few characters. */
const PREDICATE = /^(实现|达成|达到|完成|被|分成|分为|划分|荣膺|跻身|成为|通过)/

/** What a counted thing did (11个〔项目〕纳入市级清单): verbs no noun holds, with an object behind them. */
const DID = /(?<=.{2,})(?:成功|已|均|全部|先后|相继|陆续)*(?:纳入|进入|进驻|列入|入选|入围|荣获|荣膺|跻身|上榜)(?=.{2,})/

const DOINGS = tableOf('纳进列入荣跻榜')

const HOW_IT_WENT = '(?:全面|全部|均|已|如期|顺利|超额|按期)'
const HOW_AT_END = new RegExp(`${HOW_IT_WENT}$`)

/** 改革任务〔全面完成〕: how it went is not what it is. */
const OUTCOMES =
  '完成|落地|达标|实现|办结|销号|建成|开工|复工|开复工|动工|完工|竣工|投产|投用|投运|交付|通车|到位|退出|清退|关停|脱贫|摘帽|上线|启用'
const OUTCOME = new RegExp(`(.{2,})${HOW_IT_WENT}+(?:${OUTCOMES})$`)

/** 民生实事〔9月底前全部办结〕: nor is when. */
const WHEN_AT_END =
  /(?<=.{2,})(?:(?:今年|明年)?(?:\d{1,2}月(?:\d{1,2}日|底|末)?|年底|年末|年内|上半年|下半年|[一二三四]季度))(?:之前|以前|前)?[一-鿿]{0,8}$/
const WHEN_SIGNS = tableOf('月年季')

const LEADING = /^[的，、\s台大关门]/
const STOPS = tableOf('，、。；')

const OUTCOME_ENDS = tableOf(OUTCOMES.replaceAll(/[^|]*(.)(\||$)/g, '$1'))
const JOINT_ENDS = tableOf('到达为占别均各和与及')

/** Cuts the phrase behind a counted figure (10件〔民生事项〕达成…) where its predicate begins. */
export function trimTail(tail: string): string {
  if (tail === '') return ''
  const bare = LEADING.test(tail) ? tail.replace(/^(的|，|、|\s)+/, '').replace(/^(台阶|大关|关口|门槛)/, '') : tail
  const text = trimmedEnd(bare, STOPS)
  const did = holdsAny(text, DOINGS) ? DID.exec(text) : null
  // 3家企业入选百强名单: what they did is all that tells such a count apart.
  if (did && !GENERIC_NOUNS.has(text.slice(0, did.index))) return text.slice(0, did.index)
  const joint = /(?<=^.{4,})[、和与及]/.exec(text.slice(0, 40))
  if (text.length > 12 && joint) return text.slice(0, joint.index)
  const timed = text.length <= 40 && holdsAny(text, WHEN_SIGNS) ? WHEN_AT_END.exec(text) : null
  if (timed) return text.slice(0, timed.index)
  if (text.length <= 14) {
    const thing = OUTCOME_ENDS[text.charCodeAt(text.length - 1)] === 1 ? text.replace(OUTCOME, '$1') : text
    return JOINT_ENDS[thing.charCodeAt(thing.length - 1)] === 1 ? thing.replace(/(达到|达|为|占|分别|均|各|和|与|及|以及)$/, '') : thing
  }
  for (let i = 3; i < text.length; i++) {
    const verb = (i >= 5 ? action.at(text, i) : null) ?? PREDICATE.exec(text.slice(i, i + 4))?.[0] ?? null
    if (verb !== null && (verb.length >= 2 || verb === '被') && i + verb.length < text.length)
      return text.slice(0, i).replace(HOW_AT_END, '')
  }
  return text.slice(0, 20)
}

/** 等 inside a word (等级, 高等) opens no list of examples. */
const NO_EXAMPLES = /等(级|额|次|位|高线|候|待|奖|效|地|离子|保|因素|教育|学校|院校)/

/** 引入甲、乙等项目: examples stay where the noun is too general to stand alone, and few things are counted. */
export function foldExamples(phrase: string, count: number | null): string {
  const at = phrase.lastIndexOf('等')
  if (at <= 0 || at === phrase.length - 1 || NO_EXAMPLES.test(phrase.slice(at, at + 3))) return phrase
  const noun = phrase.slice(at + 1)
  const verb = leadingVerb(phrase)
  const many = count !== null && count >= EXAMPLES_KEEP_BELOW
  if (isGeneral(noun) && !many) return phrase
  // A noun of its own says what is counted (口袋公园10个); the examples only illustrate it.
  return noun.startsWith(verb) ? noun : verb + noun
}

const isGeneral = (noun: string): boolean =>
  [...GENERIC_NOUNS].some((word) => {
    if (!noun.startsWith(word)) return false
    const rest = noun.slice(word.length)
    return rest === '' || action.at(rest, 0) !== null || /^(被|相继|陆续|全部|均|建成|投产)/.test(rest)
  })

/** The last verb phrase of a head that strings several together (推进建设、完成改造〔12个〕). */
const LIST_COMMA = '、'.charCodeAt(0)

export function lastPhrase(head: string): string {
  if (!holds(head, LIST_COMMA)) return head
  const parts = splitList(head)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || EFFECT.test(last)) return head
  const opens = leadingVerb(last) !== '' || /^(完成|实现|推进|开展|落实)/.test(last)
  const verbsBefore = parts.slice(0, -1).every((part) => isNounless(part))
  const othersOpen = parts.slice(0, -1).some((part) => leadingVerb(part) !== '' || carrying.at(part, 0) !== null)
  return opens && !verbsBefore && othersOpen ? last : head
}

/** A character of each reporting verb. */
const REPORTING = tableOf('提明要指测显表预确强')

/** 全会提出未来五年全区GDP总量: who says it is not what is measured. */
export function withoutReporting(subject: string): string {
  if (!holdsAny(subject, REPORTING)) return subject
  const said = /^.{2,24}?(提出|明确|要求|指出|预测|显示|表明|预计|确定|强调)(?=.{3,})/.exec(subject)
  return said && !/[（“]/.test(said[0]) ? readHead(subject.slice(said[0].length)).subject || subject : subject
}

/** 资金1520万元〔引导金融机构…〕: what follows without a comma is the next statement, not the thing counted. */
export const startsPredicate = (tail: string): boolean =>
  action.at(tail, 0) !== null || carrying.at(tail, 0) !== null || /^(被|获|成为|位列|位居|居|跻身|入选|同比|比上年|较上年)/.test(tail)
