import { type CellSource, type CheckedCell, checkEntries, type EntryFinding, type EstimateDetails } from '@gangmu/domain'
import type { Cell, FormView } from './queries.ts'

/** What was typed into a cell and is not saved. `base` is the version it was written over. */
export type CellDraft = {
  readonly raw: string
  readonly sentence: string
  readonly details: EstimateDetails | null
  readonly base: number
  readonly source: Exclude<CellSource, 'known'>
  /** What somebody else wrote meanwhile, until it is said which of the two stands. */
  readonly theirs: { readonly raw: string; readonly by: string | null; readonly at: string | null } | null
}
export type FormDraft = Readonly<Record<string, CellDraft>>
export const NO_DRAFT: FormDraft = {}

const NO_DETAILS: EstimateDetails = {
  ...{ basis: '', proposal: '', proposalReason: '', done: '', cause: '', problem: '', measure: '' },
  attachmentIds: [],
}

/** A cell as it stands on the page: what was typed over what is kept. */
export type ShownCell = Cell & { readonly draft: CellDraft | null; readonly shown: Pick<CellDraft, 'raw' | 'sentence' | 'details'> }

const draftOf = (cell: Cell): CellDraft => ({
  ...{ raw: cell.raw, sentence: cell.sentence ?? '', details: cell.details },
  ...{ base: cell.version, source: 'page', theirs: null },
})

/** The draft with something typed into a cell; typed back to what is kept there is nothing to save. */
export const withCell = (draft: FormDraft, cell: Cell, change: Partial<Omit<CellDraft, 'base'>>): FormDraft => {
  const next = { ...(draft[cell.id] ?? draftOf(cell)), ...change }
  const kept = draftOf(cell)
  const isKept =
    next.raw === kept.raw &&
    next.sentence === kept.sentence &&
    JSON.stringify(next.details) === JSON.stringify(kept.details) &&
    next.theirs === null
  const { [cell.id]: _, ...others } = draft
  return isKept ? others : { ...others, [cell.id]: next }
}

export const withDetail = (draft: FormDraft, cell: ShownCell, change: Partial<EstimateDetails>): FormDraft =>
  withCell(draft, cell, { details: { ...(cell.shown.details ?? NO_DETAILS), ...change } })

export const shownCells = ({ cells }: Pick<FormView, 'cells'>, draft: FormDraft): readonly ShownCell[] =>
  cells.map((cell) => {
    const own = draft[cell.id] ?? null
    return { ...cell, draft: own, shown: own ?? { raw: cell.raw, sentence: cell.sentence ?? '', details: cell.details } }
  })

/** What the checks say of the form as it is being typed: the same rules the server holds it to. */
export const checkDraft = (
  { rules, knownFigures }: Pick<FormView, 'rules' | 'knownFigures'>,
  cells: readonly ShownCell[],
): ReadonlyMap<string, readonly EntryFinding[]> => {
  const checked = cells.map(
    ({ id: key, sort, name, indicator, unit, period, traits, history, shown }): CheckedCell => ({
      ...{ key, sort, name, indicator, unit, period, traits, history },
      content: { raw: shown.raw, details: shown.details },
    }),
  )
  const findings = checkEntries(checked, rules, knownFigures)
  return new Map(cells.map(({ id }) => [id, findings.filter(({ key }) => key === id)]))
}

/** How many cells have to be mended, and how many only explained. */
export const countOpen = (cells: readonly ShownCell[], findings: ReadonlyMap<string, readonly EntryFinding[]>) => {
  const of = (cell: ShownCell) => findings.get(cell.id) ?? []
  const errors = cells.filter((cell) => of(cell).some(({ severity }) => severity === 'error'))
  const warnings = cells.filter((cell) => !errors.includes(cell) && of(cell).length > 0 && cell.shown.sentence.trim() === '')
  return { errors: errors.length, warnings: warnings.length }
}

/** What is sent. A cell that somebody else has filled waits until it is said which of the two stands. */
export const cellsToSave = (draft: FormDraft) =>
  Object.entries(draft)
    .filter(([, { theirs }]) => theirs === null)
    .map(([askId, { raw, sentence, details, base, source }]) => ({ askId, raw, sentence: sentence || null, details, base, source }))

type Conflict = { readonly askId: string; readonly current: Cell }
type Entered = Pick<Cell, 'raw' | 'sentence' | 'details'>

/** The draft with what a workbook says of cells that somebody else has filled since it was taken out. */
export const withRefused = (draft: FormDraft, conflicts: readonly (Conflict & { readonly entered: Entered })[]): FormDraft => ({
  ...draft,
  ...Object.fromEntries(
    conflicts.map(({ askId, entered: { raw, sentence, details }, current }): [string, CellDraft] => [
      askId,
      { raw, sentence: sentence ?? '', details, base: current.version, source: 'workbook', theirs: theirsOf(current) },
    ]),
  ),
})

const theirsOf = ({ raw, enteredBy, enteredAt }: Cell): CellDraft['theirs'] => ({ raw, by: enteredBy, at: enteredAt })

/** The draft once the server has answered: what it kept is no draft any more, unless it was typed on meanwhile. */
export const afterSaving = (
  draft: FormDraft,
  sent: FormDraft,
  { form, conflicts }: { readonly form: Pick<FormView, 'cells'>; readonly conflicts: readonly Conflict[] },
): FormDraft => {
  const refused = new Map(conflicts.map(({ askId, current }) => [askId, current]))
  return Object.fromEntries(
    Object.entries(draft).flatMap(([id, cell]) => {
      const current = refused.get(id)
      if (current !== undefined) return [[id, { ...cell, base: current.version, theirs: theirsOf(current) }]]
      if (cell === sent[id]) return []
      return [[id, { ...cell, base: form.cells.find((one) => one.id === id)?.version ?? cell.base }]]
    }),
  )
}
