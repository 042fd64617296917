// Written by tools/generate/database-types.ts from the migrated schema. Do not edit: change a migration and run it.
import type { ColumnType, Generated } from 'kysely'

/** ISO instant with microseconds. */
type Instant = string
/** Parsed when read, JSON text when written. */
type Json = ColumnType<unknown, string, string>

export type ApiTokenTable = {
  space_id: string
  token_id: string
  name: string
  token_hash: string
  role: string
  created_by: string
  created_at: Generated<Instant>
  expires_at: Instant
  last_used_at: Instant | null
  revoked_at: Instant | null
  revoked_by: string | null
}

export type AreaGroupTable = {
  space_id: string
  group_id: string
  name: string
  aliases: Generated<string[]>
  within_id: string | null
  members: Json
  version: Generated<number>
}

export type AssignmentTable = {
  space_id: string
  assignment_id: string
  post_id: string
  person_id: string
  acting: Generated<boolean>
  valid_from: string | null
  valid_to: string | null
  basis: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type AttachmentTable = {
  space_id: string
  attachment_id: string
  file_name: string
  media_type: string
  byte_length: number
  sha256: string
  bytes: Buffer
  received_by: string
  received_at: Generated<Instant>
}

export type AuditEntryTable = {
  space_id: string
  seq: number
  at: Instant
  actor: string
  action: string
  subject: string
  details: Json
  previous_hash: string
  hash: string
}

export type BoardVersionTable = {
  space_id: string
  board_id: string
  version: number
  title: string
  text: string
  indicators: string[]
  withdrawn: Generated<boolean>
  note: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type CityTableMappingTable = {
  space_id: string
  mapping_id: string
  mapping_key: string
  heads: Json
  columns: Json | null
  provider: string
  created_by: string
  created_at: Generated<Instant>
}

export type CollectionAskTable = {
  space_id: string
  ask_id: string
  round_id: string
  unit_id: string
  ordinal: number
  sort: string
  line_id: string | null
  indicator: string | null
  name: string
  unit: string | null
  period: string
  provider_id: string | null
}

export type CollectionCellTable = {
  space_id: string
  ask_id: string
  version: number
  raw: string
  sentence: string | null
  details: Json | null
  doubts: Generated<string[]>
  source: string
  entered_by: string
  entered_at: Generated<Instant>
  origin: Json | null
}

export type CollectionEventTable = {
  space_id: string
  round_id: string
  unit_id: string
  seq: number
  act: string
  step_from: string
  step_to: string
  reason: string | null
  actor: string
  at: Generated<Instant>
}

export type CollectionFormTable = {
  space_id: string
  round_id: string
  unit_id: string
  step: string
  signed: Generated<string[]>
  submitted_by: string | null
  footer: Json | null
  first_submitted_on: string | null
  version: Generated<number>
}

export type CollectionRoundTable = {
  space_id: string
  round_id: string
  kind: string
  form: string
  title: string
  month: string
  deadline: string
  table_no: string | null
  basis: string | null
  approval_no: string | null
  valid_until: string | null
  chain: Json
  state: Generated<string>
  opened_at: Instant | null
  version: Generated<number>
  created_by: string
  created_at: Generated<Instant>
}

export type ColumnMappingTable = {
  space_id: string
  mapping_id: string
  mapping_key: string
  heads: Json
  roles: Json | null
  report_id: string
  created_at: Generated<Instant>
  created_by: string
}

export type DuePeriodTable = {
  space_id: string
  rule_set: string
  period: string
  due_on: string
  claimed_at: Instant | null
  claimed_by: string | null
  done_at: Instant | null
}

export type FactTable = {
  space_id: string
  reading_id: string
  ordinal: number
  report_id: string
  key: string
  line: number
  start_offset: number
  end_offset: number
  raw: string
  subject: string
  indicator: string | null
  measure: string
  value: Json
  unit: string | null
  cmp: string
  scope: string[]
  compared_with: string | null
  period: string | null
  modality: string
  area: string | null
}

export type FindingDecisionTable = {
  space_id: string
  finding_key: string
  batch: number
  action: string
  reason: string | null
  unit_id: string | null
  report_id: string
  reading_id: string
  rule: string
  code: string
  params: Json
  undoes: number | null
  decided_by: string
  decided_at: Generated<Instant>
}

export type GdpSupportTable = {
  space_id: string
  year: number
  version: number
  ordinal: number
  sector: string
  indicator: string
  weight: number
  basis: string | null
  stage_targets: Generated<Json>
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type IdempotencyKeyTable = {
  space_id: string
  actor: string
  key: string
  operation: string
  request_hash: string
  response: Json
  created_at: Generated<Instant>
}

export type IndicatorAliasTable = {
  space_id: string
  alias: string
  version: number
  code: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type IndicatorProviderTable = {
  space_id: string
  indicator: string
  valid_from: string
  provider: string
  basis: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type IndicatorRowTable = {
  space_id: string
  reading_id: string
  ordinal: number
  report_id: string
  table_name: string
  year: number | null
  no: string | null
  group_name: string | null
  parent: string | null
  name: string
  unit: string | null
  nature: string | null
  core: boolean | null
  target_text: string | null
  target_expression: string | null
  actual_text: string | null
  actual_value: Json | null
  declared_text: string | null
  declared_class: string | null
  status: string | null
  reason_code: string | null
  reason_params: Json | null
  indicator: string | null
  line: number
  spans: Json
}

export type KeyProjectTable = {
  space_id: string
  project_id: string
  version: number
  no: string
  national_code: string | null
  name: string
  grade: string
  sector: string
  investor: string
  stage: string
  unit_id: string
  leader_post_id: string | null
  area_id: string | null
  total: number | null
  years: Json
  planned_start: string | null
  planned_finish: string | null
  actual_start: string | null
  actual_finish: string | null
  not_started: string | null
  note: string | null
  removed: boolean
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type LampTable = {
  space_id: string
  plan_id: string
  line_id: string
  month: string
  seq: number
  rule_set_version: number
  lamp: string
  lit: Json
  pace: Json
  observation_id: string | null
  target_id: string | null
  cause: string
  evaluated_by: string
  evaluated_at: Generated<Instant>
}

export type LampJudgementTable = {
  space_id: string
  plan_id: string
  line_id: string
  month: string
  seq: number
  lamp: string | null
  reason: string
  judged_by: string
  judged_at: Generated<Instant>
}

export type LampRuleSetTable = {
  space_id: string
  version: number
  name: string
  content: Json
  active_from: string
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type LocalIndicatorTable = {
  space_id: string
  code: string
  version: number
  entry: Json
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type NoticeTable = {
  space_id: string
  notice_id: string
  unit_id: string | null
  post_id: string | null
  code: string
  params: Json
  link: string | null
  created_at: Generated<Instant>
  read_at: Instant | null
  read_by: string | null
}

export type ObservationTable = {
  space_id: string
  observation_id: string
  indicator: string
  area_id: string
  period: string
  provider: string
  scope: Generated<string>
  vintage: string
  low: number | null
  high: number | null
  value_text: string | null
  raw: string
  unit: string | null
  status: Generated<string>
  release: Generated<string>
  audience: Generated<string[]>
  published_on: string | null
  released_by: string | null
  released_at: Instant | null
  note: string | null
  decision: Json | null
  report_id: string | null
  reading_id: string | null
  span: Json | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type OrgUnitTable = {
  space_id: string
  unit_id: string
  name: string
  short_name: string | null
  kind: string
  parent_id: string | null
  area_id: string | null
  ordinal: Generated<number>
  valid_from: string | null
  valid_to: string | null
  version: Generated<number>
}

export type PersonTable = {
  space_id: string
  person_id: string
  name: string
  phone: string | null
  user_id: string | null
  left_on: string | null
  version: Generated<number>
}

export type PlanTable = {
  space_id: string
  plan_id: string
  year: number
  area_id: string
  title: string
  stage: Generated<string>
  release: Generated<string>
  audience: Generated<string[]>
  released_by: string | null
  released_at: Instant | null
  report_id: string | null
  based_on: string | null
  version: Generated<number>
  created_by: string
  created_at: Generated<Instant>
  lines: Generated<number>
  met: Generated<number>
  missed: Generated<number>
  undetermined: Generated<number>
}

export type PlanEventTable = {
  space_id: string
  plan_id: string
  seq: number
  stage: string
  happened_on: string
  organ: string | null
  document_no: string | null
  attachment_id: string | null
  note: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type PlanLineTable = {
  space_id: string
  line_id: string
  plan_id: string
  ordinal: number
  no: string | null
  name: string
  unit: string | null
  group_name: string | null
  core: Generated<boolean>
  parent_id: string | null
  nature: string | null
  definition: string | null
  indicator: string | null
  report_id: string | null
  reading_id: string | null
  span: Json | null
  element_key: string | null
  removed_at: Instant | null
}

export type PostTable = {
  space_id: string
  post_id: string
  unit_id: string
  name: string
  valid_from: string | null
  valid_to: string | null
  version: Generated<number>
}

export type ProjectMonthTable = {
  space_id: string
  project_id: string
  project_version: number
  month: string
  revision: number
  completed: number
  note: string | null
  problem: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type PurgeRequestTable = {
  space_id: string
  purge_id: string
  report_id: string
  reason: string
  requested_by: string
  requester: string
  requested_at: Generated<Instant>
  outcome: string | null
  closed_by: string | null
  closer: string | null
  closed_at: Instant | null
}

export type ReadingTable = {
  space_id: string
  reading_id: string
  report_id: string
  reader_version: string
  encoding: string
  lines: string[]
  created_at: Generated<Instant>
  duration_ms: number
  result: Json
}

export type RefAreaTable = {
  space_id: string
  area_id: string
  name: string
  aliases: Generated<string[]>
  kind: string
  level: string
  parent_id: string | null
  code: string | null
  valid_from: string | null
  valid_to: string | null
  predecessors: Generated<string[]>
  successors: Generated<string[]>
  version: Generated<number>
}

export type ReleaseRuleTable = {
  space_id: string
  indicator: string
  provider: string
  version: number
  months_after: number
  day: number
  dated: Generated<Json>
  grace_days: number
  source: string
  recorded_by: string
  recorded_at: Generated<Instant>
  ended: Generated<boolean>
}

export type ReportTable = {
  space_id: string
  report_id: string
  file_name: string
  byte_length: number
  sha256: string
  bytes: Buffer | null
  received_at: Generated<Instant>
  status: Generated<string>
  failure_code: string | null
  failure_params: Json | null
  reading_id: string | null
  title: string | null
  kind: string | null
  region: string | null
  region_code: string | null
  report_year: number | null
  plan_year: number | null
  report_date: string | null
  issuer: string | null
  met: number | null
  missed: number | null
  undetermined: number | null
  family_id: string
  family_stage: string | null
  secrecy: Generated<string>
  release: Generated<string>
  audience: Generated<string[]>
  released_by: string | null
  released_at: Instant | null
  received_by: string | null
  elements: number | null
  decided: number | null
  purged_at: Instant | null
}

export type ResponsibilityTable = {
  space_id: string
  responsibility_id: string
  subject_kind: string
  subject_id: string
  role: string
  unit_id: string | null
  post_id: string | null
  valid_from: string | null
  valid_to: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type ReviewDecisionTable = {
  space_id: string
  report_id: string
  kind: string
  element_key: string
  batch: number
  reading_id: string
  action: string
  value: Json | null
  reason: string | null
  undoes: number | null
  carried_from: string | null
  decided_by: string
  decided_at: Generated<Instant>
}

export type RoleGrantTable = {
  space_id: string
  grant_id: string
  role: string
  post_id: string | null
  person_id: string | null
  unit_id: string | null
  valid_from: string | null
  valid_to: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type SettingTable = {
  space_id: string
  name: string
  version: number
  value: Json
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type SpaceTable = {
  space_id: string
  name: string
  created_at: Generated<Instant>
  area_id: string | null
  superior_area_id: string | null
}

export type SuppliedRankTable = {
  space_id: string
  rank_id: string
  indicator: string
  area_id: string
  period: string
  set_id: string
  set_name: string
  place: number
  total: number
  ties: number
  raw: string
  provider: string
  published_on: string
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type TargetTable = {
  space_id: string
  target_id: string
  plan_id: string
  line_id: string
  system: string
  subject_kind: string
  subject_id: string
  period: string
  text: string
  expression: string | null
  rationale: string | null
  decision: Json | null
  split_of: string | null
  replaces: string | null
  superseded_at: Instant | null
  report_id: string | null
  reading_id: string | null
  span: Json | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type TargetScenarioTable = {
  space_id: string
  plan_id: string
  line_id: string
  round: number
  version: number
  low: string | null
  middle: string | null
  high: string | null
  chosen: string | null
  rationale: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type TaxLeadTable = {
  space_id: string
  lead_id: string
  version: number
  no: string
  area_id: string
  unit_id: string
  enterprise: string
  credit_code: string | null
  kind: string
  lead_text: string
  found_on: string
  expected: number | null
  removed: boolean
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type TaxLeadEventTable = {
  space_id: string
  lead_id: string
  lead_version: number
  seq: number
  state: string
  happened_on: string
  amount: number | null
  reason: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type VerdictTable = {
  space_id: string
  verdict_id: string
  plan_id: string
  line_id: string
  target_id: string | null
  observation_id: string | null
  status: string
  reason_code: string
  reason_params: Json
  declared_text: string | null
  declared_class: string | null
  cause: string
  rules_version: string
  settings_version: number
  superseded_at: Instant | null
  judged_at: Generated<Instant>
}

export type WarningTable = {
  space_id: string
  warning_id: string
  plan_id: string
  rule: string
  kind: string
  subject_kind: string
  subject_id: string
  subject_name: string
  unit_id: string | null
  first_period: string
  last_period: string
  level: string
  state: string
  reason: string
  params: Json
  version: Generated<number>
  created_at: Generated<Instant>
}

export type WarningEvaluationTable = {
  space_id: string
  period: string
  rule: string
  subject_kind: string
  subject_id: string
  subject_name: string
  plan_id: string
  kind: string
  outcome: string
  reason: string
  params: Json
  rules_version: number
  evaluated_at: Generated<Instant>
}

export type WarningStepTable = {
  space_id: string
  warning_id: string
  ordinal: number
  step: string
  level: string
  period: string | null
  reason: string | null
  params: Json | null
  instrument: string | null
  issue_year: number | null
  issue_no: number | null
  cause: string | null
  measures: string | null
  deadline: string | null
  note: string | null
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type YearEstimateTable = {
  space_id: string
  estimate_id: string
  round_id: string
  unit_id: string
  line_id: string | null
  indicator: string | null
  period: string
  raw: string
  low: number | null
  high: number | null
  unit: string | null
  made_on: string
  details: Json
  recorded_by: string
  recorded_at: Generated<Instant>
}

export type DatabaseSchema = {
  api_token: ApiTokenTable
  area_group: AreaGroupTable
  assignment: AssignmentTable
  attachment: AttachmentTable
  audit_entry: AuditEntryTable
  board_version: BoardVersionTable
  city_table_mapping: CityTableMappingTable
  collection_ask: CollectionAskTable
  collection_cell: CollectionCellTable
  collection_event: CollectionEventTable
  collection_form: CollectionFormTable
  collection_round: CollectionRoundTable
  column_mapping: ColumnMappingTable
  due_period: DuePeriodTable
  fact: FactTable
  finding_decision: FindingDecisionTable
  gdp_support: GdpSupportTable
  idempotency_key: IdempotencyKeyTable
  indicator_alias: IndicatorAliasTable
  indicator_provider: IndicatorProviderTable
  indicator_row: IndicatorRowTable
  key_project: KeyProjectTable
  lamp: LampTable
  lamp_judgement: LampJudgementTable
  lamp_rule_set: LampRuleSetTable
  local_indicator: LocalIndicatorTable
  notice: NoticeTable
  observation: ObservationTable
  org_unit: OrgUnitTable
  person: PersonTable
  plan: PlanTable
  plan_event: PlanEventTable
  plan_line: PlanLineTable
  post: PostTable
  project_month: ProjectMonthTable
  purge_request: PurgeRequestTable
  reading: ReadingTable
  ref_area: RefAreaTable
  release_rule: ReleaseRuleTable
  report: ReportTable
  responsibility: ResponsibilityTable
  review_decision: ReviewDecisionTable
  role_grant: RoleGrantTable
  setting: SettingTable
  space: SpaceTable
  supplied_rank: SuppliedRankTable
  target: TargetTable
  target_scenario: TargetScenarioTable
  tax_lead: TaxLeadTable
  tax_lead_event: TaxLeadEventTable
  verdict: VerdictTable
  warning: WarningTable
  warning_evaluation: WarningEvaluationTable
  warning_step: WarningStepTable
  year_estimate: YearEstimateTable
}
