import type { Nature } from '@gangmu/domain'
import { splitNames } from '../form/form.ts'
import { type FormPlaces, type FormRow, type Report, readForm } from '../form/read-form.ts'
import { checkTarget } from '../read/check-cell.ts'
import { type FilledIn, quote } from '../read/problems.ts'
import { PLAN_FORM, type PlanField } from './plan-form.ts'

/** A line of a plan as entered by hand; null where nothing stands. */
export type FilledPlanLine = {
  /** Its row in the sheet. */
  readonly row: number
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly nature: Nature | null
  readonly core: boolean
  readonly group: string | null
  /** Row of the line this one is a part of, always above. */
  readonly parentRow: number | null
  /** As printed: `6.0` and `6` are two targets. */
  readonly target: string | null
  readonly definition: string | null
  readonly leadUnits: readonly string[]
  readonly responsibleUnits: readonly string[]
  readonly dataProviders: readonly string[]
}

export type FilledPlan = FormPlaces<PlanField> & { readonly rows: readonly FilledPlanLine[] }

/** Reads a plan entered by hand, in the form of `writePlanTemplate` or any table with its headings. */
export function readPlanWorkbook(bytes: Uint8Array): Promise<FilledIn<FilledPlan>> {
  const above: FilledPlanLine[] = []
  return readForm(bytes, PLAN_FORM, (row, report) => {
    const line = toLine(row, report, above)
    above.push(line)
    return line
  })
}

function toLine(row: FormRow<PlanField>, report: Report<PlanField>, above: readonly FilledPlanLine[]): FilledPlanLine {
  const { no, name, unit, nature, core, group, parent, target, definition, leadUnits, responsibleUnits, dataProviders } = row.texts
  const wrong = checkTarget(target, unit || null)
  if (wrong) report(row, 'target', wrong.code, wrong.params)
  const parentRow = parent === '' ? null : (above.findLast((line) => line.name === parent)?.row ?? null)
  const orphan = parent !== '' && parentRow === null
  const twin = above.find((line) => line.name === name && line.parentRow === parentRow && line.group === (group || null))
  if (orphan) report(row, 'parent', 'parent-unknown', { name: quote(parent) })
  else if (name !== '' && twin) report(row, 'name', 'name-repeated', { row: twin.row })
  return {
    row: row.row,
    no: no || null,
    name,
    unit: unit || null,
    nature: nature === '约束性' || nature === '预期性' ? nature : null,
    core: core === '是',
    group: group || null,
    parentRow,
    target: target || null,
    definition: definition || null,
    leadUnits: splitNames(leadUnits),
    responsibleUnits: splitNames(responsibleUnits),
    dataProviders: splitNames(dataProviders),
  }
}
