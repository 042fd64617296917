import { parseCreditCode, TAX_LEAD_KINDS, TAX_LEAD_STATES, type TaxLead, type TaxLeadStand, type TaxLeadState } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import type { Form } from '../form/form.ts'
import { dayOf, figureOf, refuseTwin } from '../form/parse-texts.ts'
import { type FormPlaces, type FormRow, type Report, readForm } from '../form/read-form.ts'
import { writeForms } from '../form/write-form.ts'
import { type FilledIn, quote } from '../read/problems.ts'
import type { DocumentStamp } from '../stamp.ts'

export type TaxLeadField =
  | 'no'
  | 'area'
  | 'unit'
  | 'enterprise'
  | 'creditCode'
  | 'kind'
  | 'text'
  | 'foundOn'
  | 'expected'
  | 'state'
  | 'since'
  | 'booked'
  | 'reason'

const KIND_WORDS = new Map(TAX_LEAD_KINDS.map((code) => [message('zh-CN', `ledger.lead-kind.${code}`), code]))
const STATE_WORDS = new Map(TAX_LEAD_STATES.map((code) => [message('zh-CN', `ledger.lead-state.${code}`), code]))
const DAY_GUIDE = '写成 2025-03-05。'

/** 协税护税台账. */
export const TAX_LEAD_FORM: Form<TaxLeadField> = {
  name: '税源线索',
  title: '协税护税台账',
  fields: [
    {
      key: 'no',
      head: '线索编号',
      aliases: ['编号'],
      width: 14,
      required: true,
      guide: '台账内不能重复；导入时按编号认出线索。',
      example: 'SY-001',
    },
    { key: 'area', head: '镇街（园区）', aliases: ['镇街'], width: 18, required: true, guide: '与系统中的名称一致。', example: '青石镇' },
    { key: 'unit', head: '登记单位', width: 18, required: true, guide: '与系统中的名称或简称一致。', example: '青石镇' },
    {
      key: 'enterprise',
      head: '企业（纳税人）名称',
      aliases: ['企业名称'],
      width: 30,
      required: true,
      guide: '营业执照上的名称。',
      example: '',
    },
    { key: 'creditCode', head: '统一社会信用代码', width: 22, guide: '18位；不掌握的留空。', example: '' },
    {
      key: 'kind',
      head: '线索类型',
      width: 16,
      required: true,
      choices: [...KIND_WORDS.keys()],
      guide: '从列表中选。',
      example: [...KIND_WORDS.keys()][1]!,
    },
    { key: 'text', head: '线索内容', width: 40, required: true, guide: '发现了什么，依据是什么。', example: '' },
    { key: 'foundOn', head: '发现日期', width: 14, required: true, kind: 'day', guide: DAY_GUIDE, example: '2025-03-05' },
    { key: 'expected', head: '预计税款（万元）', width: 14, kind: 'figure', guide: '估计数，可留空。', example: '36.5' },
    {
      key: 'state',
      head: '办理状态',
      width: 12,
      choices: [...STATE_WORDS.keys()],
      guide: '留空为登记；改动状态即办理一步，日期填在右侧。',
      example: [...STATE_WORDS.keys()][1]!,
    },
    { key: 'since', head: '状态日期', width: 14, kind: 'day', guide: `${DAY_GUIDE}到达该状态的日期。`, example: '2025-04-10' },
    { key: 'booked', head: '累计入库（万元）', width: 14, kind: 'figure', guide: '状态为入库的必填。', example: '' },
    { key: 'reason', head: '办理说明', width: 30, guide: '销号的必填。', example: '' },
  ],
}

/** A lead, where it stands, and the names its ids stand for. */
export type TaxLeadRow = {
  readonly lead: TaxLead
  readonly stand: TaxLeadStand
  readonly reason: string | null
  readonly unit: string
  readonly area: string
}

/** The ledger as a workbook to be filled in and read back; without rows it is the empty form. */
export const writeTaxLeadWorkbook = (rows: readonly TaxLeadRow[], at: string, stamp: DocumentStamp | null): Promise<Uint8Array> =>
  writeForms(
    [
      {
        form: TAX_LEAD_FORM,
        rows: rows.map(({ lead, stand, reason, unit, area }) => ({
          no: lead.no,
          area,
          unit,
          enterprise: lead.enterprise,
          creditCode: lead.creditCode,
          kind: message('zh-CN', `ledger.lead-kind.${lead.kind}`),
          text: lead.text,
          foundOn: lead.foundOn,
          expected: lead.expected === null ? null : String(lead.expected),
          state: message('zh-CN', `ledger.lead-state.${stand.state}`),
          since: stand.since,
          booked: stand.state === 'booked' ? String(stand.booked) : null,
          reason,
        })),
      },
    ],
    at,
    stamp,
  )

/** `state` null: registered, or as it stands. `booked`: all that was booked by then. */
export type FilledTaxLead = {
  readonly row: number
  readonly area: string
  readonly unit: string
  readonly state: TaxLeadState | null
  readonly since: string | null
  readonly booked: number | null
  readonly reason: string | null
  readonly facts: Pick<TaxLead, 'no' | 'enterprise' | 'kind' | 'text' | 'foundOn'> & Partial<Pick<TaxLead, 'creditCode' | 'expected'>>
}

export type FilledTaxLeads = FormPlaces<TaxLeadField> & { readonly rows: readonly FilledTaxLead[] }

/** Reads leads from the workbook of `writeTaxLeadWorkbook`, or any table with its headings. Units and areas are names, not checked here. */
export const readTaxLeadWorkbook = (bytes: Uint8Array): Promise<FilledIn<FilledTaxLeads>> => {
  const rows = new Map<string, number>()
  return readForm(bytes, TAX_LEAD_FORM, (row, report) => {
    refuseTwin(rows, row.texts.no, row, 'no', report)
    return toLead(row, report)
  })
}

const toLead = (row: FormRow<TaxLeadField>, report: Report<TaxLeadField>): FilledTaxLead => {
  const { texts, has } = row
  const creditCode = texts.creditCode === '' ? null : parseCreditCode(texts.creditCode)
  if (creditCode === null && texts.creditCode !== '') report(row, 'creditCode', 'credit-code', { text: quote(texts.creditCode) })
  const expected = figureOf(row, 'expected', report)
  if (expected !== null && expected < 0) report(row, 'expected', 'not-figure', { text: quote(texts.expected) })
  return {
    row: row.row,
    area: texts.area,
    unit: texts.unit,
    state: STATE_WORDS.get(texts.state) ?? null,
    since: dayOf(row, 'since', report),
    booked: figureOf(row, 'booked', report),
    reason: texts.reason || null,
    facts: {
      no: texts.no,
      enterprise: texts.enterprise,
      // A word that is none was reported as such.
      kind: KIND_WORDS.get(texts.kind)!,
      text: texts.text,
      foundOn: dayOf(row, 'foundOn', report) ?? '',
      ...(has('creditCode') ? { creditCode } : {}),
      ...(has('expected') ? { expected } : {}),
    },
  }
}
