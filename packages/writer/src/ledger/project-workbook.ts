import { type KeyProject, type ProjectMonth, parseProjectCode, planOfYear } from '@gangmu/domain'
import { figureOf, monthOf, refuseTwin } from '../form/parse-texts.ts'
import { type FormPlaces, type FormRow, type Report, readForm } from '../form/read-form.ts'
import { type FormTexts, writeForms } from '../form/write-form.ts'
import { type FilledIn, filledIn, quote } from '../read/problems.ts'
import type { DocumentStamp } from '../stamp.ts'
import {
  INVESTOR_WORDS,
  MONTH_FORM,
  type MonthField,
  NOT_STARTED_WORDS,
  type ProjectField,
  projectForm,
  STAGE_WORDS,
} from './project-form.ts'

/** A project with its months of the year and the names its ids stand for. */
export type ProjectRow = {
  readonly project: KeyProject
  readonly unit: string
  readonly leader: string | null
  readonly area: string | null
  readonly months: readonly ProjectMonth[]
}

/** The ledger of a year as a workbook to be filled in and read back; without rows it is the empty form. */
export const writeProjectWorkbook = (
  year: number,
  rows: readonly ProjectRow[],
  at: string,
  stamp: DocumentStamp | null,
): Promise<Uint8Array> =>
  writeForms(
    [
      { form: projectForm(year), rows: rows.map((row) => projectTexts(row, year)) },
      { form: MONTH_FORM, rows: rows.flatMap((row) => monthTexts(row, year)) },
    ],
    at,
    stamp,
  )

const print = (value: number | null | undefined): string | null => (value == null ? null : String(value))
const wordFor = <T>(words: ReadonlyMap<string, T>, code: T): string | null => [...words].find(([, each]) => each === code)?.[0] ?? null

const projectTexts = ({ project, unit, leader, area }: ProjectRow, year: number): FormTexts<ProjectField> => ({
  no: project.no,
  nationalCode: project.nationalCode,
  name: project.name,
  grade: project.grade,
  sector: project.sector,
  investor: wordFor(INVESTOR_WORDS, project.investor),
  stage: wordFor(STAGE_WORDS, project.stage),
  unit,
  leader,
  area,
  total: print(project.total),
  planned: print(planOfYear(project, year).planned),
  plannedStart: project.plannedStart,
  plannedFinish: project.plannedFinish,
  actualStart: project.actualStart,
  actualFinish: project.actualFinish,
  notStarted: wordFor(NOT_STARTED_WORDS, project.notStarted),
  note: project.note,
})

/** The months of which anything is known, planned or done. */
const monthTexts = ({ project, months }: ProjectRow, year: number): readonly FormTexts<MonthField>[] => {
  const { path } = planOfYear(project, year)
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).flatMap((month, at) => {
    const report = months.find((each) => each.month === month)
    const planned = path?.[at] ?? null
    if (report === undefined && planned === null) return []
    return [
      {
        no: project.no,
        name: project.name,
        month,
        path: print(planned),
        completed: print(report?.completed),
        note: report?.note ?? null,
        problem: report?.problem ?? null,
      },
    ]
  })
}

/** What a row says of its project. A column that is not there says nothing; an empty cell says null. */
export type FilledProject = {
  readonly row: number
  readonly unit: string
  readonly leader?: string | null
  readonly area?: string | null
  readonly planned?: number | null
  readonly facts: Pick<KeyProject, 'no' | 'name' | 'grade' | 'sector' | 'investor' | 'stage'> &
    Partial<
      Pick<KeyProject, 'nationalCode' | 'total' | 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish' | 'notStarted' | 'note'>
    >
}

/** A month of a project. `completed` null: not reported. */
export type FilledProjectMonth = {
  readonly row: number
  readonly no: string
  readonly month: string
  readonly completed: number | null
  readonly path?: number | null
  readonly note: string | null
  readonly problem: string | null
}

export type FilledProjects = {
  readonly projects: FormPlaces<ProjectField> & { readonly rows: readonly FilledProject[] }
  /** Empty where the workbook has no such sheet. */
  readonly months: FormPlaces<MonthField> & { readonly rows: readonly FilledProjectMonth[] }
}

/**
 * Reads the ledger of a year from the workbook of `writeProjectWorkbook`, or any tables with its headings; 月度完成 may be missing. Units,
 * posts and areas are names, not checked here.
 */
export async function readProjectWorkbook(bytes: Uint8Array, year: number): Promise<FilledIn<FilledProjects>> {
  const rows = new Map<string, number>()
  const projects = await readForm(bytes, projectForm(year), (row, report) => {
    refuseTwin(rows, row.texts.no, row, 'no', report)
    return toProject(row, report)
  })
  if (!projects.ok && projects.problems.length === 0) return projects
  const twins = new Map<string, number>()
  const months = await readForm(bytes, MONTH_FORM, (row, report) => {
    const filled = toMonth(row, report, year)
    refuseTwin(twins, `${filled.no} ${filled.month}`, row, 'no', report)
    return filled
  })
  const noMonths = !months.ok && months.failure.code === 'workbook-not-ours'
  const problems = [...(projects.ok ? [] : projects.problems), ...(months.ok ? [] : months.problems)]
  if (!projects.ok || !(months.ok || noMonths)) return filledIn(null as never, problems)
  return filledIn({ projects: projects.value, months: months.ok ? months.value : { sheet: '', columns: {}, rows: [] } }, [])
}

const toProject = (row: FormRow<ProjectField>, report: Report<ProjectField>): FilledProject => {
  const { texts, has } = row
  const optional = <K extends ProjectField, T>(key: K, value: T): Partial<Record<K, T>> =>
    has(key) ? ({ [key]: value } as Record<K, T>) : {}
  const nationalCode = texts.nationalCode === '' ? null : parseProjectCode(texts.nationalCode)
  if (nationalCode === null && texts.nationalCode !== '') report(row, 'nationalCode', 'project-code', { text: quote(texts.nationalCode) })
  return {
    row: row.row,
    unit: texts.unit,
    ...optional('leader', texts.leader || null),
    ...optional('area', texts.area || null),
    ...optional('planned', amountOf(row, 'planned', report)),
    facts: {
      no: texts.no,
      name: texts.name,
      grade: texts.grade as KeyProject['grade'],
      sector: texts.sector,
      // A word that is none was reported as such.
      investor: INVESTOR_WORDS.get(texts.investor)!,
      stage: STAGE_WORDS.get(texts.stage)!,
      ...optional('nationalCode', nationalCode),
      ...optional('total', amountOf(row, 'total', report)),
      ...optional('plannedStart', monthOf(row, 'plannedStart', report)),
      ...optional('plannedFinish', monthOf(row, 'plannedFinish', report)),
      ...optional('actualStart', monthOf(row, 'actualStart', report)),
      ...optional('actualFinish', monthOf(row, 'actualFinish', report)),
      ...optional('notStarted', NOT_STARTED_WORDS.get(texts.notStarted) ?? null),
      ...optional('note', texts.note || null),
    },
  }
}

const toMonth = (row: FormRow<MonthField>, report: Report<MonthField>, year: number): FilledProjectMonth => {
  const { texts, has } = row
  const month = monthOf(row, 'month', report) ?? ''
  if (month !== '' && !month.startsWith(`${year}-`)) report(row, 'month', 'month-other-year', { text: quote(texts.month), year })
  return {
    row: row.row,
    no: texts.no,
    month,
    completed: amountOf(row, 'completed', report),
    ...(has('path') ? { path: amountOf(row, 'path', report) } : {}),
    note: texts.note || null,
    problem: texts.problem || null,
  }
}

/** An amount is not below zero. */
const amountOf = <Key extends string>(row: FormRow<Key>, key: Key, report: Report<Key>): number | null => {
  const amount = figureOf(row, key, report)
  if (amount === null || amount >= 0) return amount
  report(row, key, 'not-figure', { text: quote(row.texts[key]) })
  return null
}
