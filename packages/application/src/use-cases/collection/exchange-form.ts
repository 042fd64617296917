import { type Day, type EstimateDetails, type Outcome, succeed } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { type FilledCell, type FilledIn, readCollectionForm, writeCollectionForm } from '@gangmu/writer'
import type { Caller, Ports } from '../context.ts'
import type { FileToSend } from '../download-report.ts'
import { auditExport, type ExportOptions, safeName, stampOf } from '../exports/stamp.ts'
import { type FormPorts, loadKnowledge, viewForm } from './load-form-view.ts'
import { type EnteredCell, type SavedCells, type SavingPorts, saveCellsIn } from './save-cells.ts'
import { type FormRef, findForm } from './show-form.ts'

/** The form of a unit as a workbook, to be filled in and read back. Fails with `collection-form-not-found`. */
export const exportForm = async (
  ports: FormPorts & Pick<Ports, 'audit'>,
  caller: Caller,
  ref: FormRef,
  options: ExportOptions,
): Promise<Outcome<FileToSend>> => {
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findForm(ports, tx, caller, ref)
    if (!found.ok) return found
    const form = viewForm(await loadKnowledge(ports, tx, found.value, options.today), caller)
    const space = await ports.spaces.getSpace(tx)
    const details = { cells: form.cells.length, version: form.version, release: 'internal' }
    await auditExport(ports, tx, caller, 'collection-form', `collection:${ref.roundId}:${ref.unitId}`, details)
    return succeed({ form, space })
  })
  if (!loaded.ok) return loaded
  const { form, space } = loaded.value
  const { round, unit, footer } = form
  const bytes = await writeCollectionForm({
    round,
    unit,
    footer,
    cells: form.cells.map((cell) => ({ ...cell, isClass: cell.traits.kind === 'class' })),
    stamp: stampOf(caller, space, 'internal', options),
  })
  const fileName = message('zh-CN', 'export.collection-form', { title: safeName(round.title), unit: safeName(unit.name) })
  return succeed({ fileName, bytes })
}

/**
 * Keeps what a filled-in form says as a draft, as `saveCells` does: a cell that somebody filled after the form was taken out is answered as a
 * conflict. Wrong cells keep the whole file out. Fails as `readCollectionForm` and `saveCells` do.
 */
export const importForm = async (
  ports: SavingPorts,
  caller: Caller,
  ref: FormRef,
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<SavedCells>> => {
  const read = await readCollectionForm(bytes, ref)
  if (!read.ok) return read
  const saved = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findForm(ports, tx, caller, ref, { lock: true })
    if (!found.ok) return found
    const attached = new Map(found.value.cells.map(({ askId, details }) => [askId, details?.attachmentIds ?? []]))
    const entered = read.value.map((cell) => toEntered(cell, attached.get(cell.askId) ?? []))
    return saveCellsIn(ports, tx, caller, ref, entered, today)
  })
  return saved.ok ? saved : { ...saved, problems: [] }
}

/** A workbook holds no files: those of the cell stay with it. */
const toEntered = ({ details, sentence, ...cell }: FilledCell, attachmentIds: readonly string[]): EnteredCell => ({
  ...cell,
  sentence: sentence === '' ? null : sentence,
  details: details === null || isEmpty(details, attachmentIds) ? null : { ...details, attachmentIds },
  source: 'workbook',
})

const isEmpty = (details: Omit<EstimateDetails, 'attachmentIds'>, attachmentIds: readonly string[]): boolean =>
  attachmentIds.length === 0 && Object.values(details).every((text) => text === '')
