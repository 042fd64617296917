import type { Commitment, Fact } from '@gangmu/domain'
import type { Stretch } from '../facts/clauses.ts'
import { leadingVerb, readHead } from '../facts/heads.ts'
import { ADVERB, BUILT_UP, CITED, DRIVE, FRAME, HOPE, TOLD } from './promise-words.ts'
import { promiseStart } from './read-promise.ts'
import { depthAt } from './split-phrases.ts'

/** A fact with its offsets in the text at hand. */
export type PlacedFact = { readonly fact: Fact; readonly start: number; readonly end: number }

type FigurePromise = Pick<Commitment, 'start' | 'end' | 'subject' | 'verb' | 'value' | 'unit' | 'cmp' | 'measurable'>

/** A sum over a project's whole life, or a part of a whole named before, is no promise for the year. */
const PROPERTY = /(总投资|总投资额|投资总额|概算投资|总占比|结转|结余|总计|上解支出|调入资金|补助收入)$|^全[国省市州].*目标$|^涉及|（涉及/
/** 惠及全县52万人民: the people themselves are no target. */
const PEOPLE = /^(?:[余多]?万?(?:名|位)?(?:各族)?(?:人民|儿女|百姓|父老|干部群众|群众|干群|党员))/
/** Verbs that open a noun (到位资金, 脱贫人口). */
const NOUN_OPENING = /^(?:脱贫|签约|化债|达标|减排|节能|上市|参保|到位|融资|注册|出口|进口|消费|生产|销售|交易|发电|管理|监管|供水|受益)$/
const FROM = /(由|从)[^，。；]{0,12}$/
const HOPE_VERB =
  /(力争|确保|力促|推动|推进|争取|发行|偿还|净增|启动|引进|培育|举办|加快|打造|实现|完成|达到|突破|新增|增长|下降|提高|提升|降低|控制在|稳定在|保持在|达|超过|超|不低于|不超过|安排|实施|建成|建设|改造|组织|开展)/

/** 推进A等8条公路: the work is the verb, not the thing. */
const WORKED_ON = new RegExp(`^${ADVERB}*(?:专班)?(?:${DRIVE}|完成|启动|争取|实施)(?=.{4})`)
const OPENED = new RegExp(`^(?:${HOPE})?${ADVERB}*`)
const BUILT_UP_AREA = new RegExp(`^${BUILT_UP}`)
const BOUND_VERB = /^(?:突破|超过|超|不低于|不少于|不超过|不高于|高于|低于|迈上|达到|达)/

/**
 * One promise for each target figure of the phrase: its quote runs from the phrase's start (or the joint behind the
 * figure before) to the joint before the next one. `taken` says that the phrase is spoken for.
 */
export function promisesOfFigures(
  masked: string,
  phrase: Stretch,
  placed: readonly PlacedFact[],
): { readonly promises: readonly FigurePromise[]; readonly taken: boolean } {
  if (placed.length === 0) return { promises: [], taken: false }
  const first = placed[0]?.end ?? phrase.end
  const head = masked.slice(promiseStart(masked, phrase.start, phrase.end), Math.min(phrase.end, Math.max(first, phrase.start + 60)))
  if (FRAME.test(head) || TOLD.test(head) || CITED.test(head)) return { promises: [], taken: true }
  const depth = depthAt(masked, phrase)
  const outside = placed.filter((f) => depth(f.start) === 0)
  const chosen = (outside.length > 0 ? outside : placed).filter((f) => isPromise(f, masked, phrase))
  if (chosen.length === 0) return { promises: [], taken: outside.some((f) => f.fact.modality === 'actual') }
  const pieces = cutPieces(masked, phrase, outside.length > 0 ? outside : placed)
  const promises = pieces.flatMap((piece) =>
    piece.facts
      .filter((placedFact) => chosen.includes(placedFact))
      .map(({ fact, start }): FigurePromise => {
        const quoteStart = promiseStart(masked, piece.start, piece.end)
        const before = masked.slice(quoteStart, Math.max(quoteStart, start))
        return {
          start: quoteStart,
          end: piece.end,
          ...namingOf(fact, before),
          value: promisedValue(fact),
          unit: fact.unit,
          cmp: fact.cmp,
          measurable: true,
        }
      }),
  )
  return { promises, taken: true }
}

/** 能耗下降2.85% promises 2.85 of a fall: the verb carries the direction, the fact its sign. */
function promisedValue({ value, raw }: Fact): Fact['value'] {
  if (typeof value !== 'number' || value >= 0 || /[-−－]/.test(raw)) return value
  return -value
}

function isPromise({ fact, start, end }: PlacedFact, masked: string, phrase: Stretch): boolean {
  if (fact.modality !== 'target' || PROPERTY.test(fact.subject)) return false
  // 指标共计38项: the plan speaks of itself.
  if (fact.unit === '项' && /指标/.test(fact.subject)) return false
  const before = masked.slice(Math.max(phrase.start, start - 24), start)
  if (PEOPLE.test(masked.slice(end)) || /涉及[^、，]{0,8}$/.test(before)) return false
  return !FROM.test(before)
}

type PieceOfFacts = { readonly start: number; readonly end: number; readonly facts: PlacedFact[] }

/** A joint (、和及) with a name behind it begins a promise of its own; 98%、100% under one 分别 stay together. */
function cutPieces(masked: string, phrase: Stretch, facts: readonly PlacedFact[]): PieceOfFacts[] {
  const pieces: { start: number; end: number; facts: PlacedFact[] }[] = []
  for (const placed of facts) {
    const last = pieces.at(-1)
    const previous = last?.facts.at(-1)
    if (!last || !previous) {
      pieces.push({ start: phrase.start, end: phrase.end, facts: [placed] })
      continue
    }
    if (placed.start < previous.end) {
      last.facts.push(placed)
      continue
    }
    const between = masked.slice(previous.end, placed.start)
    const joint = /[、和及与；]|以及/.exec(between)
    const words = between.replace(/[（(][^（）()]*[）)]/g, '').replace(/[、和及与\s]/g, '')
    const sameSubject = previous.fact.subject === placed.fact.subject
    if (words.length < 1 || (!joint && !sameSubject)) {
      last.facts.push(placed)
      continue
    }
    const cut = joint ? previous.end + joint.index : previous.end
    const skip = joint ? joint[0].length : 0
    last.end = cut
    pieces.push({ start: cut + skip, end: phrase.end, facts: [placed] })
  }
  return pieces
}

/** What is promised, without the verb that promises it, and that verb. */
function namingOf(fact: Fact, before: string): { subject: string; verb: string | null } {
  const found = leadingVerb(fact.subject)
  // 建筑业, 建成区: the verb is part of the name.
  const lead = found.length === 1 || NOUN_OPENING.test(found) || BUILT_UP_AREA.test(fact.subject) ? '' : found
  const bare = fact.subject.slice(lead.length)
  const head = readHead(before)
  const verb = lead || head.verb || HOPE_VERB.exec(before)?.[0] || BOUND_VERB.exec(fact.raw)?.[0] || HOPE_VERB.exec(head.after)?.[0] || null
  const noun = (bare.length >= 2 ? bare : fact.subject).replace(WORKED_ON, '')
  // A、B等6条道路: the names say more than the count's noun.
  const names = before.endsWith('等') ? before.replace(OPENED, '').replace(WORKED_ON, '') : ''
  const own = names.slice(leadingVerb(names).length)
  return { subject: own.length > 3 && !own.includes(noun) && !noun.includes('等') ? own + noun : noun, verb }
}
