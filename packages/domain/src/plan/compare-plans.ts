import { foldIndicatorName } from '../indicator/fold-name.ts'
import { directionOf, guessDirection } from '../indicator/guess-direction.ts'
import { type IndicatorIndex, indicatorByCode, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import type { Nature } from '../reading.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { compareTargets, type TargetComparison } from './compare-targets.ts'
import { findMentions, type Names, type PrintedReason } from './find-mentions.ts'
import { type ComparedLine, type LineMatch, type MatchHow, matchLines, measureOfLine, sameUnits } from './match-lines.ts'

/**
 * On screen: 不变 / 更名 / 口径调整 / 新增 / 取消. `redefined` says why: another kind of figure (增速 → 总量), a unit that measures something
 * else, another 口径说明, another indicator, or one that took its place.
 */
export type LineComparison<Place = unknown> = {
  readonly kind: 'same' | 'renamed' | 'redefined' | 'new' | 'dropped'
  readonly before: string | null
  readonly after: string | null
  readonly how: MatchHow | null
  readonly redefined: 'measure' | 'unit' | 'definition' | 'indicator' | 'successor' | null
  /** Null where one side has no line. */
  readonly target: TargetComparison | null
  /** 约束性 → 预期性 is `loosened`. Null where one side has no line or does not say. */
  readonly nature: 'same' | 'loosened' | 'tightened' | null
  readonly core: 'same' | 'entered' | 'left' | null
  /** Printed sentences that speak of the line. */
  readonly reasons: readonly PrintedReason<Place>[]
}

export type ComparePlansOptions<Place> = {
  readonly reasons?: readonly PrintedReason<Place>[]
  readonly settings?: JudgeSettings
  /** The catalogue with the space's own indicators. */
  readonly index?: IndicatorIndex
}

/**
 * What a plan changed against the one before, in the order of the later plan, dropped lines last. Lines meet by their indicator, then by
 * their names, then as the same thing measured otherwise, and at last by names that are alike in one unit and group.
 */
export function comparePlans<Place = unknown>(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  { reasons = [], settings = defaultJudgeSettings, index = shippedIndicatorIndex() }: ComparePlansOptions<Place> = {},
): readonly LineComparison<Place>[] {
  const matches = matchLines(before, after, index)
  const matchOf = new Map(matches.map((match) => [match.after, match]))
  const matched = new Set(matches.map((match) => match.before))
  const pairs: readonly Pair[] = [
    ...after.map((line) => matchOf.get(line) ?? { before: null, after: line, how: null }),
    ...before.filter((line) => !matched.has(line)).map((line) => ({ before: line, after: null, how: null })),
  ]
  const mentions = findMentions(
    pairs.map((pair) => namesOf(pair, index)),
    reasons,
  )
  return pairs.map((pair, at) => ({ ...comparePair(pair, settings, index), reasons: mentions[at]! }))
}

type Pair =
  | LineMatch
  | { readonly before: null; readonly after: ComparedLine; readonly how: null }
  | { readonly before: ComparedLine; readonly after: null; readonly how: null }

function comparePair(pair: Pair, settings: JudgeSettings, index: IndicatorIndex): Omit<LineComparison, 'reasons'> {
  const { before, after, how } = pair
  const keys = { before: before?.key ?? null, after: after?.key ?? null, how }
  const unpaired = { redefined: null, target: null, nature: null, core: null }
  if (before === null) return { ...keys, kind: 'new', ...unpaired }
  if (after === null) return { ...keys, kind: 'dropped', ...unpaired }
  const redefined = whyRedefined(pair, index)
  const renamed = foldIndicatorName(before.name) !== foldIndicatorName(after.name)
  return {
    ...keys,
    kind: redefined !== null ? 'redefined' : renamed ? 'renamed' : 'same',
    redefined,
    target: redefined === null ? comparePairTargets(before, after, settings, index) : REDEFINED,
    nature: compareNatures(before.nature, after.nature),
    core: compareCores(before.core, after.core),
  }
}

const REDEFINED: TargetComparison = { direction: 'incomparable', reason: { code: 'redefined', params: {} } }

function whyRedefined({ before, after, how }: LineMatch, index: IndicatorIndex): LineComparison['redefined'] {
  if (how.by === 'successor') return 'successor'
  if (measureOfLine(before, index) !== measureOfLine(after, index)) return 'measure'
  if (how.by === 'stem') return 'indicator'
  if (!sameUnits(before, after)) return 'unit'
  const [a, b] = [before.definition ?? null, after.definition ?? null].map((text) => text?.replace(/[\s，。；、,;.]/g, '') ?? null)
  return a !== null && b !== null && a !== b ? 'definition' : null
}

/** Under one indicator both targets are read as its own, whatever the lines are called. */
function comparePairTargets(before: ComparedLine, after: ComparedLine, settings: JudgeSettings, index: IndicatorIndex): TargetComparison {
  const shared = before.indicator !== null && before.indicator === after.indicator ? indicatorByCode(before.indicator, index) : null
  const code = after.indicator ?? before.indicator
  const direction = (code === null ? null : directionOf(code, index)) ?? guessDirection(after.name)
  const side = ({ name, unit, targetText }: ComparedLine) => ({ name: shared?.name ?? name, unit, text: targetText })
  return compareTargets(side(before), side(after), direction, settings)
}

function compareNatures(before: Nature | null, after: Nature | null): LineComparison['nature'] {
  if (before === null || after === null) return null
  if (before === after) return 'same'
  return before === '约束性' ? 'loosened' : 'tightened'
}

function compareCores(before: boolean | null, after: boolean | null): LineComparison['core'] {
  if (before === null || after === null) return null
  if (before === after) return 'same'
  return after ? 'entered' : 'left'
}

const GROWTH = ['增速', '增长', '增长率', '增长速度', '增幅', '']
const GROWTH_ENDING = new RegExp(`(?:${GROWTH.slice(0, -1).join('|')})$`)

/** 固定资产投资增速 is spoken of as 固定资产投资增长 and 固定资产投资, and by every name the catalogue knows. */
function namesOf({ before, after }: Pair, index: IndicatorIndex): Names {
  const lines = [before, after].filter((line) => line !== null)
  const entries = lines.flatMap(({ indicator }) => (indicator === null ? [] : (indicatorByCode(indicator, index) ?? [])))
  const own = lines.map(({ name }) => name)
  const known = [...own, ...entries.flatMap(({ name, aliases }) => [name, ...aliases])]
  const stems = known.filter((name) => GROWTH_ENDING.test(name)).map((name) => name.replace(GROWTH_ENDING, ''))
  return { own, other: [...known, ...stems.flatMap((stem) => GROWTH.map((ending) => stem + ending))] }
}
