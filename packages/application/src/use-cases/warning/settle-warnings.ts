import { randomUUID } from 'node:crypto'
import {
  type EvaluationOutcome,
  instrumentOf,
  invariant,
  type Month,
  recheckWarning,
  takeStep,
  type WarningEvaluation,
  type WarningInstrument,
  type WarningSubject,
  type WatchedLine,
} from '@gangmu/domain'
import type { NewNotice } from '../../ports/notice-store.ts'
import type { NewWarning, NewWarningStep, StoredWarning, WarningChange, WarningIssue } from '../../ports/warning-store.ts'

/** What a month said, beside what stood before it. */
export type Matter = {
  readonly evaluations: readonly WarningEvaluation[]
  readonly open: readonly StoredWarning[]
  readonly lines: readonly WatchedLine[]
  readonly levels: ReadonlyMap<string, NewWarning['level']>
  readonly planId: string
  readonly period: Month
  readonly issue: (instrument: WarningInstrument) => WarningIssue
  readonly actor: string
}

/** `told`: the units that hear of it, once for each warning. */
export type Settled = {
  readonly warnings: readonly NewWarning[]
  readonly changes: readonly WarningChange[]
  readonly steps: readonly NewWarningStep[]
  readonly told: readonly { readonly unitId: string; readonly name: string; readonly isClosed: boolean }[]
}

const keyOf = (rule: string, subject: WarningSubject): string => `${rule}\n${subject.kind}\n${subject.id}`

/** What the evaluations of a month make of the open warnings, and which new ones there are. */
export const settleWarnings = (matter: Matter): Settled => {
  const { evaluations, open, planId } = matter
  const said = new Map(evaluations.map((evaluation) => [keyOf(evaluation.rule, evaluation.subject), evaluation]))
  const settled = open.map((warning) => {
    if (warning.planId !== planId) return recheck(matter, warning, { outcome: 'not-fired', reason: 'year-over', params: {} })
    const evaluation = said.get(keyOf(warning.rule, warning.subject))
    return recheck(matter, warning, evaluation ?? { outcome: 'undecidable', reason: 'not-looked-at', params: {} })
  })
  const known = new Set(open.filter((warning) => warning.planId === planId).map(({ rule, subject }) => keyOf(rule, subject)))
  const fresh = evaluations
    .filter(({ outcome, rule, subject }) => outcome === 'fired' && !known.has(keyOf(rule, subject)))
    .map((evaluation) => warn(matter, evaluation))
  return {
    warnings: fresh.map(({ warning }) => warning),
    changes: settled.map(({ change }) => change),
    steps: [...settled, ...fresh].flatMap(({ steps }) => steps),
    told: [...settled, ...fresh].flatMap(({ warning, steps }) => {
      const news = steps.find(({ step }) => step === 'notified' || step === 'closed')
      return news === undefined || warning.unitId === null
        ? []
        : [{ unitId: warning.unitId, name: warning.subject.name, isClosed: news.step === 'closed' }]
    }),
  }
}

type Look = { readonly outcome: EvaluationOutcome; readonly reason: string; readonly params: WarningEvaluation['params'] }

/** The rule's next look at an open warning. */
const recheck = (matter: Matter, warning: StoredWarning, look: Look) => {
  const { step, state, level } = recheckWarning(warning, look.outcome)
  const goesOut = step === 'raised' || step === 'repeated'
  const { steps, last } = stepsOf(matter, { ...warning, level }, warning.steps, step, state, look, goesOut)
  // What is kept or closed says still why it fired last, and when.
  const { lastPeriod, reason, params } = goesOut ? { ...look, lastPeriod: matter.period } : warning
  const change: WarningChange = { id: warning.id, lastPeriod, level, state: last, reason, params }
  return { warning, change, steps }
}

/** A warning that was not there. */
const warn = (matter: Matter, evaluation: WarningEvaluation) => {
  const level = matter.levels.get(evaluation.rule)
  invariant(level !== undefined, 'an evaluation is of a rule')
  const bare = {
    id: randomUUID(),
    planId: matter.planId,
    rule: evaluation.rule,
    kind: evaluation.kind,
    subject: evaluation.subject,
    unitId: unitOf(evaluation.subject, matter.lines),
    firstPeriod: matter.period,
    lastPeriod: matter.period,
    level,
    reason: evaluation.reason,
    params: evaluation.params,
  }
  const { steps, last } = stepsOf(matter, bare, 0, 'fired', 'fired', evaluation, true)
  return { warning: { ...bare, state: last }, steps }
}

/**
 * A step, and the telling of it where it goes out and somebody is there to hear it; `last` is the state they lead to. The gravest paper goes
 * out once: what fires again after it is told and has to be answered, under the same number.
 */
const stepsOf = (
  { period, issue, actor }: Matter,
  { id, level, unitId }: Pick<NewWarning, 'id' | 'level' | 'unitId'>,
  before: number,
  step: NewWarningStep['step'],
  state: NewWarning['state'],
  { reason, params }: Pick<Look, 'reason' | 'params'>,
  goesOut: boolean,
): { readonly steps: readonly NewWarningStep[]; readonly last: NewWarning['state'] } => {
  const bare = { warningId: id, level, period, explanation: null, note: null, recordedBy: actor }
  const isTold = goesOut && unitId !== null
  const first = {
    ...bare,
    ordinal: before + 1,
    step,
    reason,
    params,
    issue: isTold && step !== 'repeated' ? issue(instrumentOf(level)) : null,
  }
  if (!isTold) return { steps: [first], last: state }
  const notified = takeStep(state, 'notified')
  invariant(notified !== null, 'what has just fired can be told')
  return { steps: [first, { ...bare, ordinal: before + 2, step: 'notified', reason: null, params: null, issue: null }], last: notified }
}

/** Who answers: who leads the line, the unit itself; of a group who leads most of its lines. */
const unitOf = (subject: WarningSubject, lines: readonly WatchedLine[]): string | null => {
  if (subject.kind === 'unit') return subject.id
  const mine = lines.filter(({ facts }) => (subject.kind === 'line' ? facts.lineId : facts.group) === subject.id)
  const leading = Map.groupBy(
    mine.flatMap(({ facts }) => facts.leadUnit?.id ?? []),
    (id) => id,
  )
  return [...leading].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** Papers are numbered on within their year. */
export const issuer = (year: number, last: ReadonlyMap<WarningInstrument, number>): Matter['issue'] => {
  const numbers = new Map(last)
  return (instrument) => {
    const no = (numbers.get(instrument) ?? 0) + 1
    numbers.set(instrument, no)
    return { instrument, year, no }
  }
}

/** One notice a unit of what it has to answer, one of what is closed. */
export const noticesOf = ({ told }: Settled, period: Month): readonly NewNotice[] =>
  [...Map.groupBy(told, ({ unitId, isClosed }) => `${unitId} ${isClosed}`).values()].map((news) => ({
    to: { kind: 'unit', id: news[0]!.unitId },
    code: news[0]!.isClosed ? 'warnings-closed' : 'warnings-issued',
    params: { month: period, count: news.length, name: news[0]!.name },
    link: '/monitor/warnings',
  }))
