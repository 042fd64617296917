import { type Day, type Failure, fail, holdsOn, invariant, type PlanHeader, type ResponsibilityRole, succeed } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import { type CellProblem, type FilledIn, type FilledPlan, type FilledPlanLine, readPlanWorkbook, writePlanTemplate } from '@gangmu/writer'
import type { PlacedLine } from '../plans/write-lines.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { StoredUnit } from '../ports/unit-store.ts'
import type { Caller, Ports } from './context.ts'
import type { FileToSend } from './download-report.ts'
import { appendLines, type EditPorts, insertPlan } from './edit-plan.ts'
import { type HolderSet, setResponsibilitiesIn } from './organisation/set-responsibilities.ts'
import { refuseAction } from './rights.ts'

type ImportPorts = EditPorts & Pick<Ports, 'units' | 'responsibilities' | 'notices'>

/** The form a plan is entered in; `at` is an ISO instant. */
export const planTemplate = async (at: string): Promise<FileToSend> => ({
  fileName: message('zh-CN', 'export.plan-template'),
  bytes: await writePlanTemplate(at),
})

/**
 * Makes a draft of a filled-in form, with the units that answer for its lines: all of it or nothing. Fails as `readPlanWorkbook` does, with
 * the cells; names of units that are none are such problems too. With `right-missing` where the form names units and duties are not the
 * caller's to set.
 */
export const importPlan = (
  ports: ImportPorts,
  caller: Caller,
  { year, title }: { readonly year: number; readonly title: string },
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<PlanHeader>> =>
  importLines(ports, caller, bytes, today, async (tx, lines) => {
    const { planId, lineIds } = await insertPlan(ports, caller, tx, { year, title, basedOn: null }, lines)
    return { ok: true, value: { plan: (await ports.plans.getPlan(tx, planId))!, lineIds } }
  })

/** Adds the lines of a filled-in form to a draft. Fails as `importPlan` and `addPlanLines` do. */
export const importPlanLines = (
  ports: ImportPorts,
  caller: Caller,
  planId: string,
  version: number,
  bytes: Uint8Array,
  today: Day,
): Promise<FilledIn<PlanHeader>> =>
  importLines(ports, caller, bytes, today, (tx, lines) => appendLines(ports, caller, tx, { planId, version }, () => succeed(lines)))

type Written =
  | { readonly ok: true; readonly value: { readonly plan: PlanHeader; readonly lineIds: readonly string[] } }
  | { readonly ok: false; readonly failure: Failure }

const importLines = async (
  ports: ImportPorts,
  caller: Caller,
  bytes: Uint8Array,
  today: Day,
  write: (tx: Tx, lines: readonly PlacedLine[]) => Promise<Written>,
): Promise<FilledIn<PlanHeader>> => {
  const read = await readPlanWorkbook(bytes)
  if (!read.ok) return read
  const form = read.value
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const units = (await ports.units.listUnits(tx)).filter((unit) => holdsOn(unit, today))
    const { duties, problems } = matchUnits(form, units)
    if (form.rows.length === 0) problems.push({ sheet: form.sheet, cell: null, code: 'required', params: { column: '名称' } })
    if (problems.length > 0) return { ok: false, failure: fail('workbook-cells-wrong', { count: problems.length }).failure, problems }
    const refused = duties.length === 0 ? null : refuseAction(caller, 'responsibility.edit', null)
    if (refused !== null) return { ok: false, failure: refused, problems: [] }
    const written = await write(tx, placeRows(form.rows))
    if (!written.ok) return { ...written, problems: [] }
    const { plan, lineIds } = written.value
    const sets = duties.map(
      ({ at, role, unitIds }): HolderSet => ({
        subject: { kind: 'plan-line', id: lineIds[at]! },
        role,
        holders: unitIds.map((id) => ({ kind: 'unit', id })),
      }),
    )
    if (sets.length > 0) {
      const set = await setResponsibilitiesIn(ports, tx, caller, sets, today)
      invariant(set.ok, 'duties-were-checked-before-lines-were-written')
    }
    return { ok: true, value: plan }
  })
}

const placeRows = (rows: readonly FilledPlanLine[]): readonly PlacedLine[] => {
  const places = new Map(rows.map(({ row }, at) => [row, at]))
  const placeOf = (row: number | null): PlacedLine['parent'] => {
    const at = row === null ? undefined : places.get(row)
    return at === undefined ? null : { at }
  }
  return rows.map(({ no, name, unit, group, core, nature, definition, target, parentRow }) => ({
    no,
    name,
    unit,
    group,
    core,
    nature,
    definition,
    target,
    parent: placeOf(parentRow),
  }))
}

const DUTIES = [
  ['leadUnits', 'lead-unit'],
  ['responsibleUnits', 'responsible-unit'],
  ['dataProviders', 'data-provider'],
] as const satisfies readonly (readonly [keyof FilledPlanLine, ResponsibilityRole])[]

type Duty = { readonly at: number; readonly role: ResponsibilityRole; readonly unitIds: readonly string[] }

/** The units the form names, by name or short name; `at` is the place of the line among its rows. */
const matchUnits = (
  { sheet, columns, rows }: FilledPlan,
  units: readonly StoredUnit[],
): { readonly duties: readonly Duty[]; readonly problems: CellProblem[] } => {
  const problems: CellProblem[] = []
  const duties = rows.flatMap((row, at) =>
    DUTIES.flatMap(([field, role]): Duty[] => {
      const unitIds = row[field].flatMap((name) => {
        const named = units.filter((unit) => unit.name === name)
        const [unit, another] = named.length > 0 ? named : units.filter(({ shortName }) => shortName === name)
        if (unit !== undefined && another === undefined) return [unit.id]
        const code = unit === undefined ? 'unit-unknown' : 'unit-ambiguous'
        problems.push({ sheet, cell: columns[field] === undefined ? null : `${columns[field]}${row.row}`, code, params: { name } })
        return []
      })
      return unitIds.length === 0 ? [] : [{ at, role, unitIds: [...new Set(unitIds)] }]
    }),
  )
  return { duties, problems }
}
