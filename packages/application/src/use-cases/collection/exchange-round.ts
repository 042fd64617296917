import { type Ask, can, type Day, type Outcome, rangesOf, succeed } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { type FilledIn, type RoundField, type RoundRow, readRoundSheet, refuseFile, writeRoundSheet } from '@gangmu/writer'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from '../exports/stamp.ts'
import type { CellView } from './form-view.ts'
import type { FormPorts } from './load-form-view.ts'
import { loadRoundForms, type ProposedCell, proposeCells, type RoundForm, type RoundPart } from './round-forms.ts'

/** What a sheet would change; nothing is written. `unknown` are headings that were passed over, `skipped` rows of other units. */
export type RoundSheetView = {
  readonly sheet: string
  readonly rows: number
  readonly skipped: number
  readonly unknown: readonly { readonly cell: string; readonly text: string }[]
  readonly proposals: readonly ProposedCell[]
}

/**
 * A round in the layout of 一表通: a row for each form the caller may see, or for one. Fails with `collection-round-not-found`,
 * `collection-form-not-found`.
 */
export const exportRound = async (
  ports: FormPorts & Pick<Ports, 'audit'>,
  caller: Caller,
  part: RoundPart,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadRoundForms(ports, tx, caller, part, options.today)
    if (!found.ok) return found
    const { round, forms } = found.value
    const subject = `collection:${part.roundId}${part.unitId === null ? '' : `:${part.unitId}`}`
    await auditExport(ports, tx, caller, 'collection-round', subject, { forms: forms.length, release: 'internal' })
    return succeed({ round, ...(await layRound(ports, tx, part.roundId, forms)), space: await ports.spaces.getSpace(tx) })
  })
  if (!loaded.ok) return loaded
  const { round, fields, rows, space } = loaded.value
  const stamp = stampOf(caller, space, 'internal', options)
  const bytes = await writeRoundSheet({ round, organ: space?.name ?? null, fields, rows, stamp })
  const title = safeName(round.title)
  const fileName =
    part.unitId === null
      ? message('zh-CN', 'export.collection-round', { title })
      : message('zh-CN', 'export.collection-round-unit', { title, unit: safeName(rows[0]!.name) })
  return succeed({ fileName, bytes })
}

/**
 * What a table in that layout says otherwise than it stands: of the forms the caller may fill in, or of one. Nothing is written. Fails as
 * `loadRoundForms` and `readRoundSheet` do; wrong cells keep the whole file out.
 */
export const viewRoundSheet = async (
  ports: FormPorts,
  caller: Caller,
  part: RoundPart,
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<RoundSheetView>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadRoundForms(ports, tx, caller, part, today)
    if (!found.ok) return found
    const { round } = found.value
    const forms = found.value.forms.filter(({ knowledge }) => can(caller.grants, 'collection.fill', { unitId: knowledge.unit.id }))
    const laid = await layRound(ports, tx, part.roundId, forms)
    return succeed({ round, forms, ...laid, others: await otherUnits(ports, tx, part.roundId, laid.rows) })
  })
  if (!loaded.ok) return refuseFile(loaded.failure)
  const { round, forms, fields, asks, rows, others } = loaded.value
  const read = await readRoundSheet(bytes, { month: round.month, fields, rows, others })
  if (!read.ok) return read
  const proposals = forms.flatMap((form) => {
    const own = read.value.changes.filter(({ unitId }) => unitId === form.knowledge.unit.id)
    const suggested = own.map(({ code, cell, raw, sentence }) => ({
      askId: asks.get(code)!.find(({ unitId }) => unitId === form.knowledge.unit.id)!.id,
      ...{ raw, sentence: sentence === '' ? null : sentence, cell, origin: null },
    }))
    return suggested.length === 0 ? [] : proposeCells(form, suggested, caller)
  })
  const { sheet, skipped, unknown } = read.value
  return { ok: true, value: { sheet, rows: read.value.rows, skipped, unknown, proposals } }
}

/** Fields over the whole round, so that a field has the same code in every unit's file; rows of the forms at hand. */
const layRound = async (ports: FormPorts, tx: Tx, roundId: string, forms: readonly RoundForm[]) => {
  const asks = codeAsks(await ports.collection.listAsks(tx, roundId))
  const shown = new Map(forms.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)))
  const fields = [...asks].flatMap(([code, same]) => {
    const cells = same.flatMap(({ id }) => shown.get(id) ?? [])
    return cells.length === 0 ? [] : [fieldOf(code, cells, forms)]
  })
  return { asks, fields, rows: forms.map((form) => rowOf(form, asks)) }
}

/** Asks of the same thing under one code: that of the indicator, or the line's where it has none; a second one of the same is numbered. */
const codeAsks = (asks: readonly Ask[]): ReadonlyMap<string, readonly Ask[]> => {
  const same = Map.groupBy(asks, ({ lineId, indicator, sort, period }) => [lineId, indicator, sort, period].join(' '))
  const codes = new Map<string, readonly Ask[]>()
  for (const group of same.values()) {
    const { indicator, lineId, sort } = group[0]!
    const plain = `${indicator ?? `line-${lineId!.slice(0, 8)}`}${sort === 'estimate' ? '.estimate' : ''}`
    let code = plain
    for (let at = 2; codes.has(code); at++) code = `${plain}.${at}`
    codes.set(code, group)
  }
  return codes
}

const fieldOf = (code: string, cells: readonly CellView[], forms: readonly RoundForm[]): RoundField => {
  const [first] = cells as readonly [CellView, ...CellView[]]
  const { sort, name, unit, period, indicator, traits } = first
  const entry = indicator === null ? undefined : forms[0]!.knowledge.index.byCode.get(indicator)
  const providers = [...new Set(cells.flatMap(({ providerName }) => providerName ?? []))]
  const isClass = traits.kind === 'class'
  return {
    ...{ code, sort, name, unit, period, isClass, definition: entry?.definition.text ?? null },
    source: providers.length > 0 ? providers.join('、') : (entry?.lead ?? null),
    checks: isClass ? null : checksOf(first),
  }
}

const checksOf = (cell: CellView): string => {
  const ranges = rangesOf(cell).flatMap(({ low, high, whole }) => [
    ...(low === null ? [] : [message('zh-CN', 'entry-finding.out-of-range.low', { low })]),
    ...(high === null ? [] : [message('zh-CN', 'entry-finding.out-of-range.high', { high })]),
    ...(whole ? [message('zh-CN', 'entry-finding.not-whole')] : []),
  ])
  const falls = cell.traits.notSummed === null && cell.sort === 'figure' ? [message('zh-CN', 'collection.sheet.falls')] : []
  return [...ranges, ...falls, message('zh-CN', 'collection.sheet.blank')].join('；')
}

const rowOf = ({ knowledge, cells, isOpen }: RoundForm, asks: ReadonlyMap<string, readonly Ask[]>): RoundRow => {
  const { id: unitId, name, shortName } = knowledge.unit
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const filled = [...asks].flatMap(([code, same]) => {
    const cell = same.map(({ id }) => byId.get(id)).find((one) => one !== undefined)
    return cell === undefined ? [] : [[code, { raw: cell.raw, sentence: cell.sentence }] as const]
  })
  return { unitId, name, shortName, isOpen, cells: new Map(filled) }
}

/** Units of the round whose rows the caller does not fill in: a platform's file has them all. */
const otherUnits = async (ports: FormPorts, tx: Tx, roundId: string, rows: readonly RoundRow[]): Promise<readonly string[]> => {
  const asked = new Set((await ports.collection.listForms(tx, [roundId])).map(({ unitId }) => unitId))
  const own = new Set(rows.map(({ unitId }) => unitId))
  const units = (await ports.units.listUnits(tx)).filter(({ id }) => asked.has(id) && !own.has(id))
  return units.flatMap(({ name, shortName }) => [name, ...(shortName === null ? [] : [shortName])])
}
