import type { Commitment, Fact } from '@gangmu/domain'
import type { Stretch } from '../facts/clauses.ts'
import { leadingVerb, readHead } from '../facts/heads.ts'
import { ADVERB, BUILT_UP, CITED, FRAME, HOPE, TOLD } from './promise-words.ts'
import { promiseStart } from './read-promise.ts'
import { depthAt } from './split-phrases.ts'

/** A fact with its offsets in the text at hand. */
export type PlacedFact = { readonly fact: Fact; readonly start: number; readonly end: number }

type FigurePromise = Pick<Commitment, 'start' | 'end' | 'subject' | 'verb' | 'value' | 'unit' | 'cmp' | 'measurable'>

/** A sum over a project's whole life, or a part of a whole named before, is no promise for the year. */
const PROPERTY = /(总投资|总投资额|投资总额|概算投资|总占比)$/
const FROM = /(由|从)[^，。；]{0,12}$/
const HOPE_VERB =
  /(力争|确保|力促|推动|实现|完成|达到|突破|新增|增长|下降|提高|提升|降低|控制在|稳定在|保持在|达|超过|超|不低于|不超过|安排|实施|建成|建设|改造|组织|开展)/

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
  const head = masked.slice(promiseStart(masked, phrase.start, phrase.end), phrase.end)
  if (FRAME.test(head) || TOLD.test(head) || CITED.test(head)) return { promises: [], taken: true }
  const depth = depthAt(masked, phrase)
  const outside = placed.filter((f) => depth(f.start) === 0)
  const chosen = (outside.length > 0 ? outside : placed).filter((f) => isPromise(f, masked, phrase))
  if (chosen.length === 0) return { promises: [], taken: outside.some((f) => f.fact.modality === 'actual') }
  const pieces = cutPieces(masked, phrase, chosen)
  const promises = pieces.flatMap((piece) =>
    piece.facts.map(({ fact, start }): FigurePromise => {
      const quoteStart = promiseStart(masked, piece.start, piece.end)
      const before = masked.slice(quoteStart, Math.max(quoteStart, start))
      return {
        start: quoteStart,
        end: piece.end,
        ...namingOf(fact, before),
        value: fact.value,
        unit: fact.unit,
        cmp: fact.cmp,
        measurable: true,
      }
    }),
  )
  return { promises, taken: true }
}

function isPromise({ fact, start }: PlacedFact, masked: string, phrase: Stretch): boolean {
  if (fact.modality !== 'target' || PROPERTY.test(fact.subject)) return false
  // 指标共计38项: the plan speaks of itself.
  if (fact.unit === '项' && /指标/.test(fact.subject)) return false
  const before = masked.slice(phrase.start, start)
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
  const lead = found.length === 1 || new RegExp(`^${BUILT_UP}`).test(fact.subject) ? '' : found
  const bare = fact.subject.slice(lead.length)
  const head = readHead(before)
  const verb = lead || head.verb || HOPE_VERB.exec(before)?.[0] || head.after || null
  const noun = bare.length >= 2 ? bare : fact.subject
  // A、B等6条道路: the names say more than the count's noun.
  const names = before.endsWith('等') ? before.replace(new RegExp(`^(?:${HOPE})?${ADVERB}*`), '') : ''
  const own = names.slice(leadingVerb(names).length)
  return { subject: own.length > 3 && !own.includes(noun) ? own + noun : noun, verb }
}
