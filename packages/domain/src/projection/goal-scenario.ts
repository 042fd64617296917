import { type Anchor, type AnchorKind, median } from './goal-anchors.ts'

/** On screen: 保底 / 建议 / 力争. */
export const SCENARIO_LEVELS = ['low', 'middle', 'high'] as const
export type ScenarioLevel = (typeof SCENARIO_LEVELS)[number]

/** 第一轮 … : how often a draft of targets may go round before it is set. */
export const MOST_ROUNDS = 9

/** Figures of the three scenarios. */
export type ScenarioFigures = Readonly<Record<ScenarioLevel, number>>

/** What sets a level of ambition; this year's own target and result say where we are, not where to go. */
const ASKING: readonly AnchorKind[] = [
  'city-target',
  'five-year',
  'party-congress',
  'other-goal',
  'peer-targets',
  'peer-results',
  'two-year-average',
]

/**
 * A first draft from the anchors: the least that any of them asks, the middle one, and the most; `better` is 1 where more is better and −1 where
 * less is. Null where nothing asks for anything.
 */
export const draftScenario = (anchors: readonly Anchor[], better: 1 | -1): ScenarioFigures | null => {
  const asked = anchors
    .filter(({ kind }) => ASKING.includes(kind))
    .map(({ value }) => value)
    .sort((a, b) => (a - b) * better)
  const [low, high] = [asked[0], asked.at(-1)]
  return low === undefined || high === undefined ? null : { low, middle: median(asked), high }
}

/** Why a proposed figure is what it is; the sentence is `projection-reason.<code>`. `difference` is without sign. */
export const PROPOSAL_REASONS = {
  'above-city': ['proposal', 'city', 'difference'],
  'meets-city': ['proposal', 'city'],
  'below-city': ['proposal', 'city', 'difference'],
  'keeps-five-year': ['year', 'asked'],
  'short-of-five-year': ['year', 'asked', 'difference'],
  'keeps-party-congress': ['year', 'asked'],
  'short-of-party-congress': ['year', 'asked', 'difference'],
  'keeps-other-goal': ['year', 'asked'],
  'short-of-other-goal': ['year', 'asked', 'difference'],
  'above-this-year': ['actual', 'difference', 'expected'],
  'holds-this-year': ['actual', 'expected'],
  'below-this-year': ['actual', 'difference', 'expected'],
  'above-average': ['average', 'difference'],
  'holds-average': ['average'],
  'below-average': ['average', 'difference'],
  'peers-targets-place': ['place', 'count'],
  'peers-results-place': ['place', 'count'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type ProposalReasonCode = keyof typeof PROPOSAL_REASONS

export type ProposalReason = {
  readonly code: ProposalReasonCode
  readonly params: Readonly<Record<string, string | number | boolean | null>>
}

/** Where a figure would stand among those of peers, the figure itself counted in. */
type PeerFigures = { readonly targets: readonly number[]; readonly results: readonly number[] }

/** The reasons for a proposal, the weightiest first, so that they can be told as 一是…四是…. */
export const proposalReasons = (
  proposal: number,
  anchors: readonly Anchor[],
  better: 1 | -1,
  { targets, results }: PeerFigures,
): readonly ProposalReason[] => {
  const place = (figures: readonly number[]) => 1 + figures.filter((figure) => (figure - proposal) * better > 0).length
  const among = (code: ProposalReasonCode, figures: readonly number[]): readonly ProposalReason[] =>
    figures.length === 0 ? [] : [{ code, params: { place: place(figures), count: figures.length + 1 } }]
  const peers = targets.length > 0 ? among('peers-targets-place', targets) : among('peers-results-place', results)
  return [...anchors.flatMap((anchor) => reasonOf(proposal, anchor, better) ?? []), ...peers]
}

/** Against −1, 0 and 1: less ambitious than the anchor, just as it, or more. */
const CODES: Readonly<Partial<Record<AnchorKind, readonly [ProposalReasonCode, ProposalReasonCode, ProposalReasonCode]>>> = {
  'city-target': ['below-city', 'meets-city', 'above-city'],
  'five-year': ['short-of-five-year', 'keeps-five-year', 'keeps-five-year'],
  'party-congress': ['short-of-party-congress', 'keeps-party-congress', 'keeps-party-congress'],
  'other-goal': ['short-of-other-goal', 'keeps-other-goal', 'keeps-other-goal'],
  'this-result': ['below-this-year', 'holds-this-year', 'above-this-year'],
  'two-year-average': ['below-average', 'holds-average', 'above-average'],
}

/** Differences of figures printed to at most four places. */
const SAME = 0.00005

const reasonOf = (proposal: number, { kind, value, params }: Anchor, better: 1 | -1): ProposalReason | null => {
  const codes = CODES[kind]
  if (codes === undefined) return null
  const ahead = (proposal - value) * better
  const code = codes[Math.abs(ahead) < SAME ? 1 : ahead < 0 ? 0 : 2]
  const figures = {
    proposal,
    city: value,
    asked: value,
    actual: value,
    average: value,
    difference: Number(Math.abs(ahead).toFixed(4)),
    ...params,
  } as Readonly<Record<string, string | number | boolean | null>>
  return { code, params: Object.fromEntries(PROPOSAL_REASONS[code].map((name) => [name, figures[name]!])) }
}
