import { type CellOrigin, can, type Day, type EntryFinding, type EstimateDetails, fail, type Outcome, succeed } from '@gangmu/domain'
import type { StoredRound } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'
import type { CellView } from './form-view.ts'
import { type FormKnowledge, type FormPorts, knowledgeOf, loadFormGround, viewCells } from './load-form-view.ts'
import { isDispatcher, isFillable, maySeeForm } from './may-see.ts'
import { viewEntered } from './save-cells.ts'

/** A round, or in it the form of one unit. */
export type RoundPart = { readonly roundId: string; readonly unitId: string | null }

export type RoundForm = { readonly knowledge: FormKnowledge; readonly cells: readonly CellView[]; readonly isOpen: boolean }

/**
 * The forms of a round that the caller may see, in the order of the units; `isOpen` are those the caller can fill in now. Fails with
 * `collection-round-not-found`, `collection-form-not-found`.
 */
export const loadRoundForms = async (
  ports: FormPorts,
  tx: Tx,
  caller: Caller,
  { roundId, unitId }: RoundPart,
  today: Day,
): Promise<Outcome<{ readonly round: StoredRound; readonly forms: readonly RoundForm[] }>> => {
  const round = await ports.collection.getRound(tx, roundId)
  const dispatches = isDispatcher(caller)
  if (round === null || (round.state === 'draft' && !dispatches)) return fail('collection-round-not-found')
  const seen = (await ports.collection.listForms(tx, [roundId])).filter(
    (form) => maySeeForm(caller, form) && (unitId === null || form.unitId === unitId),
  )
  if (seen.length === 0) return fail(unitId === null ? 'collection-round-not-found' : 'collection-form-not-found')
  const ground = await loadFormGround(ports, tx)
  const forms: RoundForm[] = []
  for (const { unitId: id } of seen) {
    const whole = (await ports.collection.loadForm(tx, roundId, id))!
    const knowledge = await knowledgeOf(ports, tx, ground, whole, today)
    const isOpen = isFillable(whole) && can(caller.grants, 'collection.fill', { unitId: id })
    forms.push({ knowledge, cells: viewCells(knowledge).cells, isOpen })
  }
  const order = forms[0]!.knowledge.units.map(({ id }) => id)
  return succeed({ round, forms: forms.sort((a, b) => order.indexOf(a.knowledge.unit.id) - order.indexOf(b.knowledge.unit.id)) })
}

/** A cell as a file has it, beside what stands in it. `cell` is its place in a workbook, `origin` that in a bulletin. */
export type ProposedCell = Pick<CellView, 'sort' | 'name' | 'unit' | 'period'> & {
  readonly unitId: string
  readonly unitName: string
  readonly askId: string
  readonly base: number
  readonly before: string
  readonly raw: string
  readonly sentence: string | null
  readonly findings: readonly EntryFinding[]
  readonly cell: string | null
  readonly origin: CellOrigin | null
}

export type Suggestion = Pick<ProposedCell, 'raw' | 'sentence' | 'cell' | 'origin'> & { readonly askId: string }

/** What is suggested for the cells of a form, each with what the checks would say of it. */
export const proposeCells = (
  { knowledge, cells }: RoundForm,
  suggested: readonly Suggestion[],
  caller: Caller,
): readonly ProposedCell[] => {
  const { unit } = knowledge
  const standing = new Map(cells.map((cell) => [cell.id, cell]))
  const source = (origin: CellOrigin | null) => (origin === null ? 'workbook' : 'bulletin')
  const entered = suggested.map(({ askId, raw, sentence, origin }) => {
    const { version, details } = standing.get(askId)!
    return { askId, base: version, raw, sentence, details: details as EstimateDetails | null, source: source(origin), origin } as const
  })
  const after = new Map(viewEntered(knowledge, entered, caller).cells.map((cell) => [cell.id, cell]))
  return suggested.map(({ askId, raw, sentence, cell, origin }) => {
    const { sort, name, unit: measure, period, version, raw: before } = standing.get(askId)!
    return {
      ...{ unitId: unit.id, unitName: unit.shortName ?? unit.name, askId, sort, name, unit: measure, period },
      ...{ base: version, before, raw, sentence, findings: after.get(askId)!.findings, cell, origin },
    }
  })
}
