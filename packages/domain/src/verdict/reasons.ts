/**
 * Every reason a verdict can give, with the names of its parameters. The message catalogue holds a sentence for each; a
 * test keeps the list and the judge equal. `gap` is actual minus target in `unit`: 百分点 for percentages, never a quotient.
 */
export const VERDICT_REASONS = {
  /** Strictly better than the target. */
  exceeded: ['target', 'actual', 'gap', 'unit'],
  reached: ['target', 'actual', 'gap', 'unit'],
  /** Short of 左右 or 同步, but within the tolerance of the settings. */
  'within-tolerance': ['target', 'actual', 'gap', 'unit', 'tolerance'],
  /** Missed within the tolerance of 基本达到. */
  'nearly-met': ['target', 'actual', 'gap', 'unit', 'tolerance'],
  short: ['target', 'actual', 'gap', 'unit'],
  /** Short of the year's level while the year is running; growth is held against its target at any time. */
  'year-not-over': ['target', 'actual', 'gap', 'unit'],
  /** The result is only a bound, and all of it lies inside, outside or on both sides of the target. */
  'bound-inside': ['target', 'actual'],
  'bound-outside': ['target', 'actual'],
  'bound-straddles': ['target', 'actual'],
  'reference-met': ['reference', 'referenceValue', 'actual', 'gap', 'unit'],
  'reference-missed': ['reference', 'referenceValue', 'actual', 'gap', 'unit'],
  'reference-missing': ['reference'],
  'last-year-missing': ['target'],
  /** 较2020年下降10% needs the figure of that year. */
  'base-year-missing': ['target', 'year'],
  'sign-met': ['relation', 'actual'],
  'sign-missed': ['relation', 'actual'],
  'class-met': ['target', 'actual'],
  'class-missed': ['target', 'actual'],
  'rank-met': ['target', 'actual'],
  'rank-missed': ['target', 'actual'],
  /** 前列 has no threshold. */
  'rank-vague': ['target', 'actual'],
  'rank-missing': ['target'],
  'rank-set-differs': ['target', 'actual'],
  'kept-met': ['lastYear', 'actual', 'gap', 'unit'],
  'kept-missed': ['lastYear', 'actual', 'gap', 'unit'],
  /** The result cell says it in words, without a figure. */
  'self-reported': ['actual'],
  'self-reported-missed': ['actual'],
  'self-reported-open': ['actual'],
  /** The target is the number of another government, which is not at hand. */
  'city-figure-missing': ['authority', 'actual'],
  'standard-unknown': ['authority', 'actual'],
  'not-issued': ['text'],
  'not-fed-back': ['text'],
  'not-published': ['text'],
  'to-be-confirmed': ['text'],
  'no-estimate': ['text'],
  'scope-changed': ['text'],
  discontinued: ['text'],
  'no-annual-target': ['span', 'actual'],
  'no-target': ['actual'],
  'children-met': ['children'],
  'children-missed': ['children', 'missed'],
  'children-undetermined': ['children', 'undetermined'],
  'target-blank': [],
  'target-unparsed': ['target'],
  'actual-blank': ['target'],
  'actual-not-available': ['target'],
  'actual-unparsed': ['actual'],
  'unit-mismatch': ['targetUnit', 'actualUnit'],
  'measure-differs': ['target', 'actual'],
  'direction-unknown': ['target', 'actual'],
  /** A number and a condition in brackets do not agree, or the condition cannot be judged. */
  'compound-split': ['number', 'numberReason', 'condition', 'conditionReason', 'gap', 'unit'],
  'compound-met': ['parts'],
  'compound-missed': ['parts', 'missed'],
  'compound-open': ['parts', 'open'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type VerdictReasonCode = keyof typeof VERDICT_REASONS
