import type { NewWarning, NewWarningStep, StoredWarning, StoredWarningStep, Tx } from '@gangmu/application'
import type { WarningInstrument, WarningKind, WarningLevel, WarningParams, WarningState, WarningStep } from '@gangmu/domain'
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'

export type WarningRow = Selectable<DatabaseSchema['warning']> & {
  readonly unit_name: string | null
  readonly steps: number
  /** The place of its level, from 1. */
  readonly gravity: number
}

export const toWarning = (row: WarningRow): StoredWarning => ({
  id: row.warning_id,
  planId: row.plan_id,
  rule: row.rule,
  kind: row.kind as WarningKind,
  subject: { kind: row.subject_kind as 'line', id: row.subject_id, name: row.subject_name },
  unitId: row.unit_id,
  unitName: row.unit_name,
  firstPeriod: row.first_period,
  lastPeriod: row.last_period,
  level: row.level as WarningLevel,
  state: row.state as WarningState,
  reason: row.reason,
  params: row.params as WarningParams,
  steps: row.steps,
  version: row.version,
  createdAt: row.created_at,
})

export const fromWarning = (tx: Tx, warning: NewWarning) => ({
  space_id: tx.spaceId,
  warning_id: warning.id,
  plan_id: warning.planId,
  rule: warning.rule,
  kind: warning.kind,
  subject_kind: warning.subject.kind,
  subject_id: warning.subject.id,
  subject_name: warning.subject.name,
  unit_id: warning.unitId,
  first_period: warning.firstPeriod,
  last_period: warning.lastPeriod,
  level: warning.level,
  state: warning.state,
  reason: warning.reason,
  params: warning.params,
})

export const fromStep = (tx: Tx, step: NewWarningStep) => ({
  space_id: tx.spaceId,
  warning_id: step.warningId,
  ordinal: step.ordinal,
  step: step.step,
  level: step.level,
  period: step.period,
  reason: step.reason,
  params: step.params,
  instrument: step.issue?.instrument ?? null,
  issue_year: step.issue?.year ?? null,
  issue_no: step.issue?.no ?? null,
  cause: step.explanation?.cause ?? null,
  measures: step.explanation?.measures ?? null,
  deadline: step.explanation?.deadline ?? null,
  note: step.note,
  recorded_by: step.recordedBy,
})

export const toStep = (row: Selectable<DatabaseSchema['warning_step']>): StoredWarningStep => ({
  warningId: row.warning_id,
  ordinal: row.ordinal,
  step: row.step as WarningStep,
  level: row.level as WarningLevel,
  period: row.period,
  reason: row.reason,
  params: row.params as WarningParams | null,
  issue: row.instrument === null ? null : { instrument: row.instrument as WarningInstrument, year: row.issue_year!, no: row.issue_no! },
  explanation: row.cause === null ? null : { cause: row.cause, measures: row.measures!, deadline: row.deadline! },
  note: row.note,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
})
