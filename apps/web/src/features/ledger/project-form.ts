import { CallError } from '@gangmu/contract'
import { isMonth, type KeyProject, type ProjectYear, planOfYear } from '@gangmu/domain'
import type { ProjectHistory } from './queries.ts'

/** A project as it is being typed. */
export type ProjectForm = {
  readonly no: string
  readonly nationalCode: string
  readonly name: string
  readonly grade: KeyProject['grade']
  readonly sector: string
  readonly investor: KeyProject['investor']
  readonly stage: KeyProject['stage']
  readonly unitId: string | null
  readonly leaderPostId: string | null
  readonly areaId: string | null
  readonly total: string
  readonly planned: string
  /** One a month. */
  readonly path: readonly string[]
  readonly plannedStart: string
  readonly plannedFinish: string
  readonly actualStart: string
  readonly actualFinish: string
  readonly notStarted: KeyProject['notStarted'] | ''
  readonly note: string
  readonly removed: boolean
}

const EMPTY: ProjectForm = {
  no: '',
  nationalCode: '',
  name: '',
  grade: 'B',
  sector: '',
  investor: 'government',
  stage: 'new',
  unitId: null,
  leaderPostId: null,
  areaId: null,
  total: '',
  planned: '',
  path: Array.from({ length: 12 }, () => ''),
  plannedStart: '',
  plannedFinish: '',
  actualStart: '',
  actualFinish: '',
  notStarted: '',
  note: '',
  removed: false,
}

const print = (amount: number | null | undefined): string => (amount == null ? '' : String(amount))

/** The form of a project with the plan of the year, or an empty one. */
export const formOf = (version: ProjectHistory['versions'][number] | null, year: number): ProjectForm => {
  if (version === null) return EMPTY
  const plan = planOfYear(version, year)
  const { no, name, grade, sector, investor, stage, unitId, leaderPostId, areaId, removed } = version
  return {
    ...{ no, name, grade, sector, investor, stage, unitId, leaderPostId, areaId, removed },
    nationalCode: version.nationalCode ?? '',
    total: print(version.total),
    planned: print(plan.planned),
    path: EMPTY.path.map((_, at) => print(plan.path?.[at])),
    plannedStart: version.plannedStart ?? '',
    plannedFinish: version.plannedFinish ?? '',
    actualStart: version.actualStart ?? '',
    actualFinish: version.actualFinish ?? '',
    notStarted: version.notStarted ?? '',
    note: version.note ?? '',
  }
}

const wrong = (field: string): never => {
  throw new CallError('request-invalid', { field }, null)
}

/** The amount that was typed, null for none. Throws CallError `request-invalid` naming the field. */
export const amountOf = (text: string, field: string): number | null => {
  const plain = text.replace(/[,，\s]/g, '')
  if (plain === '') return null
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : wrong(field)
}

/** What the form says. Throws CallError `request-invalid` naming the first field that cannot be taken. */
export const draftOf = (form: ProjectForm, year: number): Omit<KeyProject, 'years'> & { readonly plan: ProjectYear } => {
  const month = (field: 'plannedStart' | 'plannedFinish' | 'actualStart' | 'actualFinish') =>
    form[field] === '' ? null : isMonth(form[field]) ? form[field] : wrong(field)
  const needed = (field: 'no' | 'name' | 'sector') => form[field].trim() || wrong(field)
  const path = form.path.map((text) => amountOf(text, 'path'))
  const { grade, investor, stage, leaderPostId, areaId, removed } = form
  return {
    ...{ grade, investor, stage, leaderPostId, areaId, removed },
    no: needed('no'),
    name: needed('name'),
    sector: needed('sector'),
    unitId: form.unitId ?? wrong('unitId'),
    nationalCode: form.nationalCode.trim() || null,
    total: amountOf(form.total, 'total'),
    plan: { year, planned: amountOf(form.planned, 'planned'), path: path.some((value) => value !== null) ? path : null },
    plannedStart: month('plannedStart'),
    plannedFinish: month('plannedFinish'),
    actualStart: month('actualStart'),
    actualFinish: month('actualFinish'),
    notStarted: form.notStarted || null,
    note: form.note.trim() || null,
  }
}
