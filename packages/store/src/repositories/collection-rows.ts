import type { CellVersion, FormEvent, FormSummary, StoredEstimate, StoredForm, StoredRound } from '@gangmu/application'
import type {
  Ask,
  AskSort,
  CellOrigin,
  CellSource,
  EstimateDetails,
  FormActCode,
  FormFooter,
  RoundForm,
  RoundKind,
  RoundState,
  SigningChain,
} from '@gangmu/domain'
import type { Selectable } from 'kysely'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'

type Row<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

const instant = (text: string | null): string | null => (text === null ? null : parseInstant(text))

/** Rows come as the driver reads them or as `to_jsonb` writes them; instants are the same either way. */
export const toRound = (row: Row<'collection_round'>): StoredRound => ({
  id: row.round_id,
  kind: row.kind as RoundKind,
  form: row.form as RoundForm,
  title: row.title,
  month: row.month,
  deadline: row.deadline,
  metadata: { tableNo: row.table_no, basis: row.basis, approvalNo: row.approval_no, validUntil: row.valid_until },
  chain: row.chain as SigningChain,
  state: row.state as RoundState,
  openedAt: instant(row.opened_at),
  version: row.version,
  createdBy: row.created_by,
  createdAt: parseInstant(row.created_at),
})

export const toForm = (row: Row<'collection_form'>): StoredForm => ({
  roundId: row.round_id,
  unitId: row.unit_id,
  place: { step: row.step, signed: row.signed, submittedBy: row.submitted_by },
  footer: row.footer as FormFooter | null,
  firstSubmittedOn: row.first_submitted_on,
  version: row.version,
})

export type SummaryRow = Row<'collection_form'> & {
  readonly cells: number
  readonly filled: number
  readonly doubtful: number
  readonly providers: readonly string[]
}

export const toSummary = (row: SummaryRow): FormSummary => ({
  ...toForm(row),
  cells: row.cells,
  filled: row.filled,
  doubtful: row.doubtful,
  providerIds: row.providers,
})

export const toAsk = (row: Row<'collection_ask'>): Ask => ({
  id: row.ask_id,
  sort: row.sort as AskSort,
  lineId: row.line_id,
  indicator: row.indicator,
  name: row.name,
  unit: row.unit,
  period: row.period,
  unitId: row.unit_id,
  providerId: row.provider_id,
})

export const toCell = (row: Row<'collection_cell'>): CellVersion => ({
  askId: row.ask_id,
  version: row.version,
  raw: row.raw,
  sentence: row.sentence,
  details: row.details as EstimateDetails | null,
  doubts: row.doubts,
  source: row.source as CellSource,
  origin: row.origin as CellOrigin | null,
  enteredBy: row.entered_by,
  enteredAt: parseInstant(row.entered_at),
})

export const toEvent = (row: Row<'collection_event'>): FormEvent => ({
  seq: row.seq,
  act: row.act as FormActCode,
  from: row.step_from,
  to: row.step_to,
  reason: row.reason,
  actor: row.actor,
  at: parseInstant(row.at),
})

export type EstimateRow = Row<'year_estimate'> & { readonly unit_name: string }

export const toEstimate = (row: EstimateRow): StoredEstimate => ({
  ...(row.details as EstimateDetails),
  id: row.estimate_id,
  roundId: row.round_id,
  unitId: row.unit_id,
  unitName: row.unit_name,
  lineId: row.line_id,
  indicator: row.indicator,
  period: row.period,
  raw: row.raw,
  low: row.low,
  high: row.high,
  unit: row.unit,
  madeOn: row.made_on,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})
