import type {
  NewPlanLine,
  NewTarget,
  NewVerdict,
  StoredPlanEvent,
  StoredPlanLine,
  StoredTarget,
  StoredVerdict,
  WholePlan,
} from '@gangmu/application'
import type { PlanHeader, Source } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'

type Row<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

type SourceColumns = { readonly report_id: string | null; readonly reading_id: string | null; readonly span: unknown }

export const toSource = ({ report_id, reading_id, span }: SourceColumns): Source | null =>
  report_id === null || reading_id === null || span === null
    ? null
    : { reportId: report_id, readingId: reading_id, span: span as Source['span'] }

export const fromSource = (source: Source | null) => ({
  report_id: source?.reportId ?? null,
  reading_id: source?.readingId ?? null,
  span: source?.span ?? null,
})

export const PLAN_COLUMNS = ['plan_id', 'year', 'area_id', 'title', 'stage', 'release', 'audience', 'version', 'report_id'] as const

export const toPlan = (row: Pick<Row<'plan'>, (typeof PLAN_COLUMNS)[number]>): PlanHeader => ({
  id: row.plan_id,
  year: row.year,
  areaId: row.area_id,
  title: row.title,
  stage: row.stage as PlanHeader['stage'],
  release: row.release as PlanHeader['release'],
  audience: row.audience as PlanHeader['audience'],
  version: row.version,
  reportId: row.report_id,
})

export const toRelease = ({ released_by, released_at }: Pick<Row<'plan'>, 'released_by' | 'released_at'>): WholePlan['released'] =>
  released_by === null || released_at === null ? null : { by: released_by, at: parseInstant(released_at) }

/** Rows that were in force at an instant: recorded by then, and not yet replaced. Without an instant those that are not replaced. */
export const inForce = (at: string | null, recorded: 'recorded_at' | 'judged_at') =>
  at === null
    ? sql`superseded_at is null`
    : sql`${sql.ref(recorded)} <= ${at}::timestamptz and (superseded_at is null or superseded_at > ${at}::timestamptz)`

export const LINE_COLUMNS = [
  'space_id',
  'line_id',
  'plan_id',
  'ordinal',
  'no',
  'name',
  'unit',
  'group_name',
  'core',
  'parent_id',
  'nature',
  'definition',
  'indicator',
  'report_id',
  'reading_id',
  'span',
  'element_key',
] as const

export const fromLine = (spaceId: string, line: NewPlanLine): Omit<Row<'plan_line'>, 'removed_at'> => ({
  space_id: spaceId,
  line_id: line.id,
  plan_id: line.planId,
  ordinal: line.ordinal,
  no: line.no,
  name: line.name,
  unit: line.unit,
  group_name: line.group,
  core: line.core,
  parent_id: line.parentId,
  nature: line.nature,
  definition: line.definition,
  indicator: line.indicator,
  ...fromSource(line.source),
  element_key: line.elementKey,
})

export const toLine = (row: Row<'plan_line'>): StoredPlanLine => ({
  id: row.line_id,
  ordinal: row.ordinal,
  no: row.no,
  name: row.name,
  unit: row.unit,
  group: row.group_name,
  core: row.core,
  parentId: row.parent_id,
  nature: row.nature as StoredPlanLine['nature'],
  definition: row.definition,
  indicator: row.indicator,
  source: toSource(row),
  elementKey: row.element_key,
})

export const TARGET_COLUMNS = [
  'space_id',
  'target_id',
  'plan_id',
  'line_id',
  'system',
  'subject_kind',
  'subject_id',
  'period',
  'text',
  'expression',
  'rationale',
  'decision',
  'split_of',
  'replaces',
  'report_id',
  'reading_id',
  'span',
  'recorded_by',
] as const

export const fromTarget = (spaceId: string, target: NewTarget) => ({
  space_id: spaceId,
  target_id: target.id,
  plan_id: target.planId,
  line_id: target.lineId,
  system: target.system,
  subject_kind: target.subject.kind,
  subject_id: target.subject.id,
  period: target.period,
  text: target.text,
  expression: target.expression,
  rationale: target.rationale,
  decision: target.decision,
  split_of: target.splitOf,
  replaces: target.replaces,
  ...fromSource(target.source),
  recorded_by: target.recordedBy,
})

export const toTarget = (row: Row<'target'>): StoredTarget => ({
  id: row.target_id,
  lineId: row.line_id,
  system: row.system as StoredTarget['system'],
  subject: { kind: row.subject_kind as StoredTarget['subject']['kind'], id: row.subject_id },
  period: row.period,
  text: row.text,
  expression: row.expression,
  rationale: row.rationale,
  decision: row.decision as StoredTarget['decision'],
  splitOf: row.split_of,
  replaces: row.replaces,
  source: toSource(row),
  supersededAt: row.superseded_at === null ? null : parseInstant(row.superseded_at),
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

export const VERDICT_COLUMNS = [
  'space_id',
  'verdict_id',
  'plan_id',
  'line_id',
  'target_id',
  'observation_id',
  'status',
  'reason_code',
  'reason_params',
  'declared_text',
  'declared_class',
  'cause',
  'rules_version',
  'settings_version',
] as const

export const fromVerdict = (spaceId: string, verdict: NewVerdict) => ({
  space_id: spaceId,
  verdict_id: verdict.id,
  plan_id: verdict.planId,
  line_id: verdict.lineId,
  target_id: verdict.targetId,
  observation_id: verdict.observationId,
  status: verdict.status,
  reason_code: verdict.reason.code,
  reason_params: verdict.reason.params,
  declared_text: verdict.declared?.text ?? null,
  declared_class: verdict.declared?.class ?? null,
  cause: verdict.cause,
  rules_version: verdict.rulesVersion,
  settings_version: verdict.settingsVersion,
})

export const toVerdict = (row: Row<'verdict'>): StoredVerdict => ({
  id: row.verdict_id,
  lineId: row.line_id,
  targetId: row.target_id,
  observationId: row.observation_id,
  status: row.status as StoredVerdict['status'],
  reason: { code: row.reason_code, params: row.reason_params as StoredVerdict['reason']['params'] },
  declared:
    row.declared_text === null
      ? null
      : { text: row.declared_text, class: row.declared_class as NonNullable<StoredVerdict['declared']>['class'] },
  cause: row.cause,
  judgedAt: parseInstant(row.judged_at),
})

export const toEvent = (row: Row<'plan_event'>): StoredPlanEvent => ({
  seq: row.seq,
  stage: row.stage as StoredPlanEvent['stage'],
  on: row.happened_on,
  organ: row.organ,
  documentNo: row.document_no,
  fileId: row.attachment_id,
  note: row.note,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})
