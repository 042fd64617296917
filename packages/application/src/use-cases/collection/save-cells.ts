import { type CellContent, type CellOrigin, type CellSource, type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { CellVersion, NewCellVersion, WholeForm } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { refuseAction } from '../rights.ts'
import type { CellView, FormView } from './form-view.ts'
import { type FormKnowledge, type FormPorts, loadKnowledge, viewCells, viewForm } from './load-form-view.ts'
import { isFillable } from './may-see.ts'
import { type FormRef, findForm } from './show-form.ts'

export type SavingPorts = FormPorts & Pick<Ports, 'audit'>

/** What somebody wrote into a cell. `base` is the version it was written over, 0 where nobody had filled it. */
export type EnteredCell = CellContent & {
  readonly askId: string
  readonly base: number
  readonly source: CellSource
  /** Of source `bulletin` alone: where it was read. */
  readonly origin?: CellOrigin | null
}

/** A cell that somebody else has filled since: what was entered is not kept, and stands here beside what is there. */
export type CellConflict = { readonly askId: string; readonly entered: CellContent; readonly current: CellView }

export type SavedCells = { readonly form: FormView; readonly saved: number; readonly conflicts: readonly CellConflict[] }

/**
 * Keeps what was filled in, as a draft: errors do not stop it. Cells are weighed one by one, so that of two who fill the same form each keeps
 * what only he wrote, and where both wrote the same cell the second sees the first. Fails with `collection-form-not-found`,
 * `collection-not-fillable`, `collection-cell-unknown`, `right-missing`.
 */
export const saveCells = (
  ports: SavingPorts,
  caller: Caller,
  ref: FormRef,
  entered: readonly EnteredCell[],
  today: Day,
): Promise<Outcome<SavedCells>> => ports.unitOfWork.run(caller.spaceId, (tx) => saveCellsIn(ports, tx, caller, ref, entered, today))

/** The same within a transaction; what fails has written nothing. */
export const saveCellsIn = async (
  ports: SavingPorts,
  tx: Tx,
  caller: Caller,
  ref: FormRef,
  entered: readonly EnteredCell[],
  today: Day,
): Promise<Outcome<SavedCells>> => {
  const weighed = await weighCells(ports, tx, caller, ref, entered)
  if (!weighed.ok) return weighed
  const { whole, fresh, conflicts } = weighed.value
  const knowledge = await loadKnowledge(ports, tx, whole, today)
  const form = viewForm({ ...knowledge, whole: await writeCells(ports, tx, caller, knowledge, fresh) }, caller)
  if (fresh.length > 0)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'collection.fill',
      subject: `collection:${ref.roundId}:${ref.unitId}`,
      details: { cells: fresh.length, conflicts: conflicts.length },
    })
  return succeed({
    form,
    saved: fresh.length,
    conflicts: conflicts.map(({ askId, raw, sentence, details }) => ({
      askId,
      entered: { raw, sentence, details },
      current: form.cells.find(({ id }) => id === askId)!,
    })),
  })
}

/** What is sent for a cell; without `details` those of an estimate stay as they stand. */
export type SentCell = Omit<EnteredCell, 'details'> & Partial<Pick<EnteredCell, 'details'>>

/** Of one form: what is new, and what somebody else has filled since it was looked at. */
export type WeighedCells = {
  readonly whole: WholeForm
  readonly fresh: readonly EnteredCell[]
  readonly conflicts: readonly EnteredCell[]
}

/** Holds what was entered against what stands, with the form locked; writes nothing. Fails as `saveCells` does. */
export const weighCells = async (
  ports: Pick<SavingPorts, 'collection'>,
  tx: Tx,
  caller: Caller,
  ref: FormRef,
  sent: readonly SentCell[],
): Promise<Outcome<WeighedCells>> => {
  const found = await findForm(ports, tx, caller, ref, { lock: true })
  if (!found.ok) return found
  const whole = found.value
  const refused = refuseAction(caller, 'collection.fill', whole.form.unitId)
  if (refused !== null) return { ok: false, failure: refused }
  if (!isFillable(whole)) return fail('collection-not-fillable')
  if (sent.some(({ askId }) => !whole.asks.some(({ id }) => id === askId))) return fail('collection-cell-unknown')
  const entered = sent.map((cell): EnteredCell => ({ ...cell, details: detailsOf(cell, standingOf(whole, cell.askId)) }))
  // Sent twice, the later one counts.
  const last = [...new Map(entered.map((cell) => [cell.askId, cell])).values()]
  const changes = last.filter((cell) => !isSame(cell, standingOf(whole, cell.askId)))
  const conflicts = changes.filter(({ askId, base }) => (standingOf(whole, askId)?.version ?? 0) !== base)
  return succeed({ whole, fresh: changes.filter((cell) => !conflicts.includes(cell)), conflicts })
}

const standingOf = ({ cells }: WholeForm, askId: string): CellVersion | null => cells.find((cell) => cell.askId === askId) ?? null

const detailsOf = ({ details }: SentCell, standing: CellVersion | null): EnteredCell['details'] =>
  details === undefined ? (standing?.details ?? null) : details

const isSame = (entered: EnteredCell, standing: CellVersion | null): boolean =>
  standing !== null &&
  standing.raw === entered.raw.trim() &&
  (standing.sentence ?? '') === (entered.sentence ?? '').trim() &&
  JSON.stringify(standing.details) === JSON.stringify(entered.details)

/** The next versions of the cells that were entered, and how the whole form would look with them. */
export const viewEntered = (knowledge: FormKnowledge, entered: readonly EnteredCell[], { actor }: Pick<Caller, 'actor'>) => {
  const { whole } = knowledge
  const versions = entered.map(({ askId, base, raw, sentence, details, source, origin = null }) => ({
    ...{ askId, version: base + 1, raw: raw.trim(), sentence: (sentence ?? '').trim() || null, details, source },
    origin: source === 'bulletin' ? origin : null,
    enteredBy: actor,
  }))
  const written = new Set(versions.map(({ askId }) => askId))
  const kept = whole.cells.filter(({ askId }) => !written.has(askId))
  const draft = { ...whole, cells: [...kept, ...versions.map((cell) => ({ ...cell, doubts: [], enteredAt: '' }))] }
  return { versions, cells: viewCells({ ...knowledge, whole: draft }).cells }
}

/** The form as it stands once the cells are written, its version counted up. */
export const writeCells = async (
  ports: SavingPorts,
  tx: Tx,
  caller: Caller,
  knowledge: FormKnowledge,
  fresh: readonly EnteredCell[],
): Promise<WholeForm> => {
  const { whole } = knowledge
  if (fresh.length === 0) return whole
  const { versions, cells } = viewEntered(knowledge, fresh, caller)
  const doubted = versions.map((cell): NewCellVersion => ({ ...cell, doubts: doubtsOf(cells.find(({ id }) => id === cell.askId)!) }))
  await ports.collection.insertCells(tx, doubted)
  await ports.collection.updateForm(tx, whole.form, {})
  return (await ports.collection.loadForm(tx, whole.form.roundId, whole.form.unitId))!
}

/** The warnings that somebody answered: the figure stands, and is looked at again later. Nothing is doubtful of what is not there. */
export const doubtsOf = ({ findings, sentence, raw }: CellView): readonly string[] =>
  raw === '' || (sentence ?? '').trim() === '' ? [] : findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)
