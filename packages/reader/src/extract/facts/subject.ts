import { action, carrying, dependent, GENERIC_NOUNS } from '../../lexicon/verbs.ts'
import { type Head, isNounless, leadingVerb, nounOf, readHead } from './heads.ts'
import { splitList } from './share-out.ts'

/** What a sentence has named so far; later figures lean on it. */
export type Naming = {
  /** Subjects of the last figure group, in order (one unless 分别). */
  subjects: readonly string[]
  /** The last thing that was counted. */
  counted: string | null
  /** The action verb of the running 、-list (新建公厕8座、驿站10个). */
  listVerb: string
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
  if (text.length <= 14) return text.replace(/(达到|达|为|占|分别|均|各)$/, '')
  for (let i = 3; i < text.length; i++) {
    const verb = action.at(text, i) ?? (/^(实现|达成|达到|完成|分成|分为|被)/.test(text.slice(i)) ? carrying.at(text, i) : null)
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
  return noun.startsWith(verb) ? noun : verb + noun
}

/** The last verb phrase of a head that strings several together (推进建设、完成改造〔12个〕). */
function lastPhrase(head: string): string {
  const parts = splitList(head)
  if (parts.length < 2) return head
  const last = parts.at(-1) as string
  const opens = leadingVerb(last) !== '' || /^(完成|实现|推进|开展|落实)/.test(last)
  const verbsBefore = parts.slice(0, -1).every((part) => isNounless(part))
  const othersOpen = parts.slice(0, -1).some((part) => leadingVerb(part) !== '' || carrying.at(part, 0) !== null)
  return opens && !verbsBefore && othersOpen ? last : head
}

const endsInExamples = (text: string): boolean => /等$/.test(text)

export type Named = { readonly subject: string; readonly head: Head; readonly own: boolean }

/**
 * The subject of one figure from the words before it, the words behind it, and what was named before.
 * `own` is false where the subject is wholly inherited (，增长5.2%).
 */
export function nameFigure(input: {
  headText: string
  tailText: string
  counts: boolean
  percent: boolean
  value: number | null
  naming: Naming
  listed: boolean
}): Named {
  const { tailText, counts, percent, value, naming } = input
  const head = readHead(lastPhrase(input.headText))
  const previous = naming.subjects.at(-1) ?? ''
  const tail = trimTail(tailText)
  const bare = head.subject
  const named = (subject: string, own = true): Named => ({ subject: foldExamples(subject, counts ? value : null), head, own })

  if (bare === '' || head.verbOnly) {
    if (tail !== '' && !percent && !/^(以上|以下|左右)/.test(tail)) return named(bare + tail)
    if (tail !== '' && percent && bare === '' && previous === '') return named(tail)
    if (bare === '' || head.change !== null || percent) return named(previous, false)
    const verb = leadingVerb(bare) || bare
    const noun = nounOf(naming.counted ?? previous)
    return named(noun === '' || noun === bare ? bare : verb + noun)
  }
  if (endsInExamples(bare) && tail !== '') return named(bare + tail)
  if (/^占/.test(bare) && previous !== '') return named(previous + bare)
  const leaning = dependent.at(bare, 0)
  if (leaning !== null && leaning === bare && previous !== '') {
    const base = /^(占比|比重|增速|增幅|涨幅|降幅)/.test(bare) ? previous : (naming.counted ?? previous)
    return named(base.endsWith(bare) ? base : base + bare)
  }
  if (counts && tail !== '' && !startsPredicate(tail)) return named(bare + tail)
  if (percent && tail !== '' && /^(集中|纳入|覆盖|达标|安全|实现|建成|完成|统一)/.test(tail)) return named(bare + tail)
  if (input.listed && naming.listVerb !== '' && leadingVerb(bare) === '' && LIST_VERBS.test(naming.listVerb))
    return named(naming.listVerb + bare)
  const receiving = RECEIVING.exec(bare)
  if (!counts && receiving && receiving.index > 0 && bare.length - receiving.index - receiving[0].length >= 2 && receiving.index <= 4)
    return named(bare.slice(receiving.index + receiving[0].length))
  return named(bare)
}

/** 资金1520万元〔引导金融机构…〕: what follows without a comma is the next statement, not the thing counted. */
function startsPredicate(tail: string): boolean {
  return (
    action.at(tail, 0) !== null || carrying.at(tail, 0) !== null || /^(被|获|成为|位列|位居|居|跻身|入选|同比|比上年|较上年)/.test(tail)
  )
}

/** 全产业营业收入: which industry is said earlier in the paragraph (…产业方面, …企业达42家). */
const ANAPHORIC = /^(全产业|全行业|产业|行业|全产业链|该产业|集群)(?=[一-鿿])/
const INDUSTRY = /([一-鿿A-Za-z]{2,12}?)(产业集群|产业方面|产业|行业|企业(?=达|总数|数量|突破)|集群)/g

export function resolveAnaphora(subject: string, before: string): string {
  if (!ANAPHORIC.test(subject)) return subject
  const names = [...before.matchAll(INDUSTRY)]
    .map((m) =>
      (m[1] as string).replace(
        /^.*?(推动|培育|壮大|发展|打造|构建|做强|做大|做精|提升|推进|引入|引进|支持|聚力|全力|加快|积极|稳步|重点|全面|国家|全国|全市|以及|和|与|及|的|成为|建设|聚焦)/,
        '',
      ),
    )
    .filter(
      (name) =>
        name.length >= 2 &&
        !/^(全|该|本|各|主导|优势|特色|支柱|新兴|传统|百亿级?|千亿级?|上下游|五大|四大|三大|龙头|骨干|重点|规上|规模以上|相关|入驻|引进|.*级)$/.test(
          name,
        ),
    )
  const name = names.at(-1)
  return name === undefined || subject.includes(name) ? subject : name + subject
}
