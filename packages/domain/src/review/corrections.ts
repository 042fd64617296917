import { type IndicatorIndex, indicatorByCode, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { parsePeriodCode } from '../period/period.ts'
import type { Commitment, Fact, GlossaryTerm, IndicatorRow, ProjectItem, Statement } from '../reading.ts'
import { REVIEW_LISTS, type ReviewKind } from './element-keys.ts'

/** What a person may put right in an element of each kind; what is left out stays as read. */
export type Correction = {
  readonly indicator: Partial<Pick<IndicatorRow, 'name' | 'unit' | 'nature' | 'indicator' | 'parent' | 'group' | 'no' | 'core'>> & {
    readonly targetText?: string | null
    readonly actualText?: string | null
  }
  readonly fact: Partial<Pick<Fact, 'subject' | 'value' | 'unit' | 'cmp' | 'period' | 'scope' | 'modality' | 'indicator' | 'measure'>>
  readonly commitment: Partial<Pick<Commitment, 'subject' | 'deadline'>>
  readonly project: Partial<Pick<ProjectItem, 'name' | 'phase' | 'category'>>
  readonly livelihood: { readonly text?: string; readonly resultText?: string | null; readonly status?: string | null }
  readonly glossary: Partial<Pick<GlossaryTerm, 'term' | 'text'>>
  readonly statement: Partial<Pick<Statement, 'total' | 'met' | 'missed' | 'undetermined'>>
}

export const REVIEW_ACTIONS = ['accept', 'correct', 'reject', 'reset'] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

/** What somebody decided of an element. `value` is there for `correct` alone; `reset` takes back whatever was decided before. */
export type ReviewDecision = {
  readonly [K in ReviewKind]: {
    readonly kind: K
    readonly key: string
    readonly action: ReviewAction
    readonly value: Correction[K] | null
    readonly reason: string | null
    readonly decidedBy: string
    /** ISO instant in UTC. */
    readonly decidedAt: string
  }
}[ReviewKind]

export const REVIEW_PROBLEMS = [
  'correction-empty',
  'correction-field-unknown',
  'correction-indicator-unknown',
  'correction-unexpected',
  'correction-value-invalid',
  'decision-kind-unknown',
  'decision-reason-missing',
] as const

/** What keeps a decision from being taken. `field` is the field of the correction it lies in. */
export type ReviewProblem = {
  readonly code: (typeof REVIEW_PROBLEMS)[number]
  readonly params: { readonly kind: string; readonly field: string | null }
}

type Check = (value: unknown) => boolean

/** Longer than any cell or heading, short enough for a table. */
const LONGEST_NAME = 500
const LONGEST_TEXT = 20_000

const wordsUpTo =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest && !/[\u0000-\u001f]/.test(value)
const name = wordsUpTo(LONGEST_NAME)
const text = wordsUpTo(LONGEST_TEXT)
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const period: Check = (value) => typeof value === 'string' && parsePeriodCode(value) !== null
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const figure: Check = (value) =>
  Number.isFinite(value) ||
  name(value) ||
  (Array.isArray(value) && value.length === 2 && value.every((end) => Number.isFinite(end)) && value[0] <= value[1])

const FIELDS: { readonly [K in ReviewKind]: Readonly<Record<keyof Correction[K], Check>> } = {
  indicator: {
    name,
    unit: orNull(name),
    nature: oneOf('约束性', '预期性', null),
    targetText: orNull(name),
    actualText: orNull(name),
    indicator: orNull(name),
    parent: orNull(name),
    group: orNull(name),
    no: orNull(name),
    core: oneOf(true, false, null),
  },
  fact: {
    subject: name,
    value: figure,
    unit: orNull(name),
    cmp: oneOf('=', '>=', '>', '<=', '<', '~'),
    period: orNull(period),
    scope: (value) => Array.isArray(value) && value.every(name),
    modality: oneOf('actual', 'target'),
    indicator: orNull(name),
    measure: oneOf('level', 'growth', 'share', 'rank', 'count', 'ratio', 'change_pp', 'rate'),
  },
  commitment: { subject: name, deadline: orNull(period) },
  project: { name, phase: orNull(name), category: orNull(name) },
  livelihood: { text, resultText: orNull(text), status: orNull(name) },
  glossary: { term: name, text },
  statement: { total: orNull(count), met: orNull(count), missed: orNull(count), undetermined: orNull(count) },
}

/** What is wrong with the corrected fields of an element, null where nothing is. `index` is the catalogue with the space's own entries. */
export function checkCorrection(kind: ReviewKind, value: unknown, index: IndicatorIndex = shippedIndicatorIndex()): ReviewProblem | null {
  const problem = (code: ReviewProblem['code'], field: string | null = null): ReviewProblem => ({ code, params: { kind, field } })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('correction-empty')
  const fields = Object.entries(value)
  if (fields.length === 0) return problem('correction-empty')
  const checks = new Map<string, Check>(Object.entries(FIELDS[kind]))
  for (const [field, corrected] of fields) {
    const check = checks.get(field)
    if (check === undefined) return problem('correction-field-unknown', field)
    if (!check(corrected)) return problem('correction-value-invalid', field)
    if (field === 'indicator' && corrected !== null && indicatorByCode(corrected, index) === null)
      return problem('correction-indicator-unknown', field)
  }
  return null
}

/** What keeps a decision from being taken, null where nothing does: who corrects or rejects says why, and only who corrects has a value. */
export function checkDecision(
  {
    kind,
    action,
    value,
    reason,
  }: { readonly kind: string; readonly action: ReviewAction; readonly value: unknown; readonly reason: string | null },
  index: IndicatorIndex = shippedIndicatorIndex(),
): ReviewProblem | null {
  const problem = (code: ReviewProblem['code']): ReviewProblem => ({ code, params: { kind, field: null } })
  if (!isReviewKind(kind)) return problem('decision-kind-unknown')
  if (action !== 'correct' && value !== null) return problem('correction-unexpected')
  if ((action === 'correct' || action === 'reject') && (reason ?? '').trim() === '') return problem('decision-reason-missing')
  return action === 'correct' ? checkCorrection(kind, value, index) : null
}

const isReviewKind = (kind: string): kind is ReviewKind => Object.hasOwn(REVIEW_LISTS, kind)
