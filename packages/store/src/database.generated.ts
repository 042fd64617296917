// Written by tools/generate/database-types.ts from the migrated schema. Do not edit: change a migration and run it.
import type { ColumnType, Generated } from 'kysely'

/** ISO instant with microseconds. */
type Instant = string
/** Parsed when read, JSON text when written. */
type Json = ColumnType<unknown, string, string>

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

export type ReportTable = {
  space_id: string
  report_id: string
  file_name: string
  byte_length: number
  sha256: string
  bytes: Buffer
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
}

export type SpaceTable = {
  space_id: string
  name: string
  created_at: Generated<Instant>
}

export type DatabaseSchema = {
  audit_entry: AuditEntryTable
  column_mapping: ColumnMappingTable
  fact: FactTable
  indicator_row: IndicatorRowTable
  reading: ReadingTable
  report: ReportTable
  space: SpaceTable
}
