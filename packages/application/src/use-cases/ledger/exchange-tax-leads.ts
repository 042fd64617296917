import { randomUUID } from 'node:crypto'
import { checkMove, type Day, fail, standOf, type TaxLead, type TaxLeadEvent, type TaxLeadStand, wayBetween } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import {
  type CellProblem,
  type FilledTaxLead,
  type FilledTaxLeads,
  readTaxLeadWorkbook,
  type TaxLeadField,
  writeTaxLeadWorkbook,
} from '@gangmu/writer'
import type { NewTaxLeadEvent } from '../../ports/ledger-store.ts'
import type { Caller } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, stampOf } from '../exports/stamp.ts'
import { refuseAction } from '../rights.ts'
import type { ImportedLedger, LedgerProblem } from './import-projects.ts'
import { findArea, findUnit, loadPlaces, nameOfArea, type Places } from './places.ts'
import type { LedgerPorts } from './save-project.ts'
import { loadLeads, type TaxLeadChange, writeLeads } from './tax-leads.ts'

/** The empty form; `at` is an ISO instant. */
export const taxLeadsTemplate = async (at: string): Promise<FileToSend> => ({
  fileName: message('zh-CN', 'export.tax-leads-template'),
  bytes: await writeTaxLeadWorkbook([], at, null),
})

type Known = Awaited<ReturnType<typeof loadLeads>>[number]

/** The names a lead's ids go out with in a workbook, each of which leads back to its id. */
const namesOf = ({ lead }: Known, places: Places) => ({
  unit: places.units.find(({ id }) => id === lead.unitId)?.name ?? lead.unitName,
  area: nameOfArea(places.areas, lead.areaId),
})

/** The ledger with where each lead stands, to be filled in and read back. Those taken out are left out. */
export const exportTaxLeads = async (ports: LedgerPorts, caller: Caller, options: ExportOptions): Promise<FileToSend> => {
  const { rows, space } = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const known = (await loadLeads(ports, tx)).filter(({ lead }) => !lead.removed)
    const places = await loadPlaces(ports, tx, options.today)
    const space = await ports.spaces.getSpace(tx)
    await auditExport(ports, tx, caller, 'tax-leads', `space:${caller.spaceId}`, { leads: known.length, release: 'internal' })
    return { rows: known.map((one) => ({ ...one, reason: one.steps.at(-1)?.reason ?? null, ...namesOf(one, places) })), space }
  })
  const bytes = await writeTaxLeadWorkbook(rows, options.at, stampOf(caller, space, 'internal', options))
  return { fileName: message('zh-CN', 'export.tax-leads', { day: options.today }), bytes }
}

/** `same`: leads of the file that stand as it says. `moved`: steps that were taken. */
export type ImportedTaxLeads = { readonly added: number; readonly changed: number; readonly same: number; readonly moved: number }

/**
 * Takes leads from a filled-in workbook: all, or nothing and every problem by its cell. Leads are known by their number. A state other than
 * the one a lead has is the steps that lead there, all on the day the row gives. Fails as opening a workbook does, and with
 * `workbook-cells-wrong`.
 */
export const importTaxLeads = async (
  ports: LedgerPorts,
  caller: Caller,
  bytes: Uint8Array,
  today: Day,
): Promise<ImportedLedger<ImportedTaxLeads>> => {
  const read = await readTaxLeadWorkbook(bytes)
  return read.ok ? takeTaxLeads(ports, caller, read.value, today) : read
}

/** The same of rows that were read already. */
export const takeTaxLeads = (
  ports: LedgerPorts,
  caller: Caller,
  { sheet, columns, rows }: FilledTaxLeads,
  today: Day,
): Promise<ImportedLedger<ImportedTaxLeads>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'tax-leads')
    const standing = new Map((await loadLeads(ports, tx)).filter(({ lead }) => !lead.removed).map((known) => [known.lead.no, known]))
    const places = await loadPlaces(ports, tx, today)
    const problems: LedgerProblem[] = []
    const placed = rows.map((row) =>
      placeRow(caller, row, standing.get(row.facts.no) ?? null, places, (field, code, params = {}) => {
        const column = columns[field]
        problems.push({ sheet, cell: column === undefined ? null : `${column}${row.row}`, code, params })
      }),
    )
    if (problems.length > 0) return { ok: false, failure: fail('workbook-cells-wrong', { count: problems.length }).failure, problems }
    const changes = placed.flatMap(({ change }) => change ?? [])
    const steps = placed.flatMap((one) => one.steps)
    const added = changes.filter(({ before }) => before === null).length
    const same = placed.filter((one) => one.change === null && one.steps.length === 0).length
    const value = { added, changed: changes.length - added, same, moved: steps.length }
    if (changes.length + steps.length === 0) return { ok: true, value }
    await writeLeads(ports, tx, caller, changes)
    await ports.ledgers.insertTaxLeadEvents(tx, steps)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'tax-lead.import',
      subject: `space:${caller.spaceId}`,
      details: value,
    })
    return { ok: true, value }
  })

type Say = (field: TaxLeadField, code: string, params?: CellProblem['params']) => void

type PlacedLead = { readonly change: TaxLeadChange | null; readonly steps: readonly NewTaxLeadEvent[] }

const placeRow = (caller: Caller, row: FilledTaxLead, known: Known | null, places: Places, say: Say): PlacedLead => {
  const before = known?.lead ?? null
  const names = known && namesOf(known, places)
  const idOf = (field: 'unit' | 'area', name: string, kept: string, find: typeof findUnit): string => {
    if (name === names?.[field]) return kept
    const found = find(places, name)
    if (typeof found === 'object') return found.id
    say(field, `${field}-${found}`, { name })
    return kept
  }
  const after: TaxLead = {
    ...factsOf(before ?? { ...EMPTY, ...row.facts }),
    ...row.facts,
    unitId: idOf('unit', row.unit, before?.unitId ?? '', findUnit),
    areaId: idOf('area', row.area, before?.areaId ?? '', findArea),
  }
  const isChanged = before === null || JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(after))
  const id = before?.id ?? randomUUID()
  const version = (before?.version ?? 0) + (isChanged ? 1 : 0)
  const stand = known?.stand ?? standOf(after, [])
  const events = stepsTo(row, stand, say)
  if (isChanged || events.length > 0)
    for (const unitId of new Set([after.unitId, before?.unitId ?? after.unitId])) {
      const refused = refuseAction(caller, 'ledger.edit', unitId)
      if (refused !== null) say('unit', refused.code, refused.params)
    }
  return {
    change: isChanged ? { before, after: { ...after, id, version, recordedBy: caller.actor } } : null,
    steps: events.map((event, at) => ({
      ...event,
      leadId: id,
      leadVersion: version,
      seq: (known?.steps.length ?? 0) + at + 1,
      recordedBy: caller.actor,
    })),
  }
}

const EMPTY = { creditCode: null, expected: null, unitId: '', areaId: '', removed: false }

/** What was entered of a lead; members in one order, so that two can be compared. */
const factsOf = ({ no, areaId, unitId, enterprise, creditCode, kind, text, foundOn, expected, removed }: TaxLead): TaxLead => ({
  no,
  areaId,
  unitId,
  enterprise,
  creditCode,
  kind,
  text,
  foundOn,
  expected,
  removed,
})

/** The steps from where a lead stands to what its row says; none where it says the same. */
const stepsTo = (row: FilledTaxLead, stand: TaxLeadStand, say: Say): readonly TaxLeadEvent[] => {
  const to = row.state ?? stand.state
  const more = to === 'booked' ? Math.round(((row.booked ?? 0) - stand.booked) * 100) / 100 : 0
  const way = to === stand.state && more !== 0 ? (['booked'] as const) : wayBetween(stand.state, to)
  if (way === null) {
    const word = (state: string) => message('zh-CN', `ledger.lead-state.${state}` as 'ledger.lead-state.booked')
    say('state', 'state-refused', { from: word(stand.state), to: word(to) })
    return []
  }
  const steps: TaxLeadEvent[] = []
  let at = stand
  for (const state of way) {
    const event = { state, on: row.since ?? stand.since, amount: state === 'booked' ? more : null, reason: row.reason }
    const checked = checkMove(at, event)
    if (!checked.ok) {
      say(FIELD_OF[checked.failure.code] ?? 'state', checked.failure.code, checked.failure.params)
      return []
    }
    steps.push(checked.value)
    at = { state, since: event.on, booked: at.booked + (checked.value.amount ?? 0) }
  }
  return steps
}

/** Where a step's failure is to be mended. */
const FIELD_OF: Readonly<Record<string, TaxLeadField>> = {
  'tax-lead-amount-missing': 'booked',
  'tax-lead-reason-missing': 'reason',
  'tax-lead-step-early': 'since',
}
