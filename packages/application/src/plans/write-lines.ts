import { randomUUID } from 'node:crypto'
import { fail, type Nature, type Outcome, type PlanLine, succeed } from '@gangmu/domain'
import type { NewPlanLine } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { lookupOrDraft } from './local-indicator.ts'
import { newTarget } from './new-target.ts'

/** A line as somebody writes it: by hand, from Excel, or taken over from last year. `parent` is the name or the number of a line above it. */
export type WrittenLine = {
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly group: string | null
  readonly core: boolean
  readonly parent: string | null
  readonly nature: Nature | null
  readonly definition: string | null
  readonly target: string | null
}

/** The same with its parent: a place among the lines it is written with, from 0 on, or a line the plan has already. */
export type PlacedLine = Omit<WrittenLine, 'parent'> & { readonly parent: { readonly at: number } | { readonly id: string } | null }

/**
 * A parent is the first line above that has its name, else its number: among the lines written together, then among those of the plan.
 * Fails with `request-invalid` where there is none.
 */
export const placeLines = (written: readonly WrittenLine[], existing: readonly PlanLine[] = []): Outcome<readonly PlacedLine[]> => {
  const lost = written.findIndex((line, at) => line.parent !== null && findParent(line.parent, written.slice(0, at), existing) === null)
  if (lost !== -1) return fail('request-invalid', { field: `lines/${lost}/parent` })
  return succeed(
    written.map((line, at) => ({
      ...line,
      parent: line.parent === null ? null : findParent(line.parent, written.slice(0, at), existing),
    })),
  )
}

const findParent = (asked: string, above: readonly WrittenLine[], existing: readonly PlanLine[]): PlacedLine['parent'] => {
  for (const isIt of [({ name }: Called) => name === asked, ({ no }: Called) => no === asked]) {
    const at = above.findIndex(isIt)
    if (at !== -1) return { at }
    const line = existing.find(isIt)
    if (line !== undefined) return { id: line.id }
  }
  return null
}

type Called = Pick<WrittenLine, 'no' | 'name'>

/** Writes lines with their targets into a draft, behind the ordinal `after`; gives their ids in their order. */
export const writeLines = async (
  ports: Pick<Ports, 'plans' | 'catalogue'>,
  caller: Caller,
  tx: Tx,
  planId: string,
  placed: readonly PlacedLine[],
  after: number,
): Promise<readonly string[]> => {
  const plan = (await ports.plans.getPlan(tx, planId))!
  const { index } = await loadCatalogue(ports, tx)
  const ids = placed.map(() => randomUUID())
  const lines = placed.map(
    ({ no, name, unit, group, core, nature, definition, parent }, at): NewPlanLine => ({
      id: ids[at]!,
      planId,
      ordinal: after + at + 1,
      no,
      name,
      unit,
      group,
      core,
      parentId: parent === null ? null : 'at' in parent ? ids[parent.at]! : parent.id,
      nature,
      definition,
      indicator: lookupOrDraft(index, { name, unit, nature }).code,
      source: null,
      elementKey: null,
    }),
  )
  for (const line of placed) {
    const { draft } = lookupOrDraft(index, line)
    if (draft !== null) await ports.catalogue.putIndicator(tx, draft, caller.actor)
  }
  await ports.plans.insertLines(tx, lines)
  const targets = lines.flatMap((line, at) => {
    const text = placed[at]!.target?.trim() ?? ''
    return text === '' ? [] : [newTarget(plan, line, { system: 'congress', text, by: caller.actor })]
  })
  await ports.plans.putTargets(tx, targets)
  return ids
}
