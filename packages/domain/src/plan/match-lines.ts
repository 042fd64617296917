import { foldIndicatorName, splitGrowth } from '../indicator/fold-name.ts'
import { type IndicatorIndex, indicatorByCode } from '../indicator/lookup-indicator.ts'
import type { IndicatorEntry } from '../indicator/types.ts'
import type { Nature } from '../reading.ts'
import { isFallRow, isGrowthRow } from '../verdict/measure.ts'
import { figureUnitOf, unitFactor } from '../verdict/unit-factor.ts'

/** A line of a plan with the target that counts for its year. */
export type ComparedLine = {
  readonly key: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly group: string | null
  /** Name of the line this one is a part of. */
  readonly parent: string | null
  readonly indicator: string | null
  readonly nature: Nature | null
  readonly core: boolean | null
  /** 口径说明. */
  readonly definition?: string | null
  readonly targetText: string | null
  readonly targetYear: number | null
}

/** How two lines found each other. */
export type MatchHow =
  | { readonly by: 'indicator'; readonly code: string }
  | { readonly by: 'name' }
  /** The share (0 to 1, two places) of pairs of neighbouring characters that both names have. */
  | { readonly by: 'similar-name'; readonly similarity: number }
  /** The same thing measured in another way: 总量 here, 增速 there. */
  | { readonly by: 'stem' }
  /** The catalogue says that one indicator took the place of the other. */
  | { readonly by: 'successor' }

export type LineMatch = { readonly before: ComparedLine; readonly after: ComparedLine; readonly how: MatchHow }

/** A line with everything that it is looked up by. */
type Known = {
  readonly line: ComparedLine
  readonly entry: IndicatorEntry | null
  readonly name: string
  readonly parent: string
  /** What is measured, whether the line tells its level, growth or fall; by its name, and by the catalogue's. */
  readonly stem: string
  readonly entryStem: string | null
  readonly measure: LineMeasure
}

/** What a line's figures are, as far as the catalogue or its name tells. */
export type LineMeasure = 'growth' | 'fall' | 'other'

export function measureOfLine(line: ComparedLine, index: IndicatorIndex): LineMeasure {
  const entry = line.indicator === null ? null : indicatorByCode(line.indicator, index)
  if (entry !== null) return entry.kind === 'growth' ? 'growth' : entry.kind === 'reduction' ? 'fall' : 'other'
  if (isFallRow(line.name)) return 'fall'
  return isGrowthRow(line.name, line.unit) ? 'growth' : 'other'
}

const knowLine = (line: ComparedLine, index: IndicatorIndex): Known => {
  const name = foldIndicatorName(line.name)
  const entry = line.indicator === null ? null : indicatorByCode(line.indicator, index)
  return {
    line,
    entry,
    name,
    parent: foldIndicatorName(line.parent ?? ''),
    stem: stemOf(name),
    entryStem: entry === null ? null : stemOf(foldIndicatorName(entry.name)),
    measure: measureOfLine(line, index),
  }
}

const stemOf = (folded: string): string => splitGrowth(folded).stem.replace(/下降$/, '')

type Rule = (before: Known, after: Known) => MatchHow | null

const codesOf = ({ line }: Known, other: Known): readonly [string | null, string | null] => [line.indicator, other.line.indicator]
const sameCode: Rule = (a, b) => {
  const [code, other] = codesOf(a, b)
  return code !== null && code === other ? { by: 'indicator', code } : null
}
/** Two names of the catalogue that differ are two things, however alike they are printed. */
const mayAgree = (a: Known, b: Known): boolean => codesOf(a, b).includes(null) || sameCode(a, b) !== null
const sameName: Rule = (a, b) => (a.name === b.name && mayAgree(a, b) ? { by: 'name' } : null)
const samePlace =
  (rule: Rule): Rule =>
  (a, b) =>
    a.parent === b.parent ? rule(a, b) : null
const successor: Rule = ({ entry }, { line }) =>
  entry?.replacedBy != null && entry.replacedBy === line.indicator ? { by: 'successor' } : null
const sameStem: Rule = (a, b) => (a.stem === b.stem || (a.entryStem !== null && a.entryStem === b.entryStem) ? { by: 'stem' } : null)

/** From the surest on; what one rule has matched no later one sees. */
const RULES: readonly Rule[] = [samePlace(sameCode), sameCode, samePlace(sameName), sameName, successor, samePlace(sameStem), sameStem]

/** The lines of two plans that are the same one, each at most once; what is left is new or dropped. */
export function matchLines(before: readonly ComparedLine[], after: readonly ComparedLine[], index: IndicatorIndex): readonly LineMatch[] {
  const [olds, news] = [new Set(before.map((line) => knowLine(line, index))), new Set(after.map((line) => knowLine(line, index)))]
  const matches: LineMatch[] = []
  const match = (a: Known, b: Known, how: MatchHow): void => {
    olds.delete(a)
    news.delete(b)
    matches.push({ before: a.line, after: b.line, how })
  }
  for (const rule of RULES)
    for (const a of olds)
      for (const b of news) {
        const how = rule(a, b)
        if (how === null) continue
        match(a, b, how)
        break
      }
  for (const { a, b, similarity } of likeliest([...olds], [...news])) match(a, b, { by: 'similar-name', similarity })
  return matches
}

type Candidate = { readonly a: Known; readonly b: Known; readonly similarity: number }

/** Pairs that are more alike than either is to any other line. */
function likeliest(olds: readonly Known[], news: readonly Known[]): readonly Candidate[] {
  const candidates = olds.flatMap((a) => news.flatMap((b) => (isRename(a, b) ? [{ a, b, similarity: similarityOf(a.name, b.name) }] : [])))
  return candidates.filter(
    ({ a, b, similarity }) =>
      similarity >= ALIKE && candidates.every((other) => (other.a === a) === (other.b === b) || other.similarity < similarity),
  )
}

const ALIKE = 0.7

/** Words that make another thing of the same one. */
const NARROWING = /新增|净增|累计|人均|占|率|比重|[国省市区县镇]级|国家|规上|限上|城镇|农村|进口|出口|民间|不含|其中/

/** Words were put in or left out, none was put in place of another, and unit and group agree. */
function isRename(a: Known, b: Known): boolean {
  if (!mayAgree(a, b) || a.measure !== b.measure) return false
  if (figureUnitOf(a.line.unit) !== figureUnitOf(b.line.unit) || a.line.group !== b.line.group || a.parent !== b.parent) return false
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name]
  const added = leftOver(short, long)
  return added !== null && !NARROWING.test(added)
}

/** What the long name has beyond the short one, null where the short one is not all in it in its order. */
function leftOver(short: string, long: string): string | null {
  let at = 0
  let left = ''
  for (const character of long) {
    if (character === short[at]) at++
    else left += character
  }
  return at === short.length ? left : null
}

function similarityOf(a: string, b: string): number {
  const pairs = (name: string) => Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2))
  const [left, right] = [pairs(a), pairs(b)]
  const rest = [...right]
  let common = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest.splice(at, 1)
    common++
  }
  return Math.round((200 * common) / (left.length + right.length)) / 100
}

/** Whether figures in the units of two lines measure the same; a unit that is not printed is taken for the other's. */
export const sameUnits = (a: ComparedLine, b: ComparedLine): boolean => unitFactor(figureUnitOf(a.unit), figureUnitOf(b.unit)) !== null
