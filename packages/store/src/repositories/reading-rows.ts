import type { Fact, IndicatorRow } from '@gangmu/domain'
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'

type FactRow = Selectable<DatabaseSchema['fact']>
type IndicatorTableRow = Selectable<DatabaseSchema['indicator_row']>
type Keys = { readonly space_id: string; readonly reading_id: string; readonly report_id: string }

export const fromFact = (keys: Keys, ordinal: number, fact: Fact): FactRow => ({
  ...keys,
  ordinal,
  key: fact.key,
  line: fact.line,
  start_offset: fact.start,
  end_offset: fact.end,
  raw: fact.raw,
  subject: fact.subject,
  indicator: fact.indicator,
  measure: fact.measure,
  value: fact.value,
  unit: fact.unit,
  cmp: fact.cmp,
  scope: [...fact.scope],
  compared_with: fact.comparedWith,
  period: fact.period,
  modality: fact.modality,
  area: fact.area,
})

export const toFact = (row: FactRow): Fact => ({
  key: row.key,
  line: row.line,
  start: row.start_offset,
  end: row.end_offset,
  raw: row.raw,
  subject: row.subject,
  indicator: row.indicator,
  measure: row.measure as Fact['measure'],
  value: row.value as Fact['value'],
  unit: row.unit,
  cmp: row.cmp as Fact['cmp'],
  scope: row.scope,
  comparedWith: row.compared_with,
  period: row.period,
  modality: row.modality as Fact['modality'],
  area: row.area,
})

export const fromIndicatorRow = (keys: Keys, ordinal: number, row: IndicatorRow): IndicatorTableRow => ({
  ...keys,
  ordinal,
  table_name: row.table,
  year: row.year,
  no: row.no,
  group_name: row.group,
  parent: row.parent,
  name: row.name,
  unit: row.unit,
  nature: row.nature,
  core: row.core,
  target_text: row.target?.text ?? null,
  target_expression: row.target?.expression ?? null,
  actual_text: row.actual?.text ?? null,
  actual_value: row.actual?.value ?? null,
  declared_text: row.declared?.text ?? null,
  declared_class: row.declared?.class ?? null,
  status: row.status,
  reason_code: row.reason?.code ?? null,
  reason_params: row.reason?.params ?? null,
  indicator: row.indicator,
  line: row.line,
  spans: row.spans,
})

export const toIndicatorRow = (row: IndicatorTableRow): IndicatorRow => ({
  table: row.table_name,
  year: row.year,
  no: row.no,
  group: row.group_name,
  parent: row.parent,
  name: row.name,
  unit: row.unit,
  nature: row.nature as IndicatorRow['nature'],
  core: row.core,
  target: row.target_text === null ? null : { text: row.target_text, expression: row.target_expression },
  actual:
    row.actual_text === null ? null : { text: row.actual_text, value: row.actual_value as NonNullable<IndicatorRow['actual']>['value'] },
  declared:
    row.declared_text === null
      ? null
      : { text: row.declared_text, class: row.declared_class as NonNullable<IndicatorRow['declared']>['class'] },
  status: row.status as IndicatorRow['status'],
  reason:
    row.reason_code === null ? null : { code: row.reason_code, params: row.reason_params as NonNullable<IndicatorRow['reason']>['params'] },
  indicator: row.indicator,
  line: row.line,
  spans: row.spans as IndicatorRow['spans'],
})
