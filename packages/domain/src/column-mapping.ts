import { type Failure, fail } from './failure.ts'

/** What a column of a table can be said to hold. */
export const MAPPED_KINDS = [
  'serial',
  'name',
  'unit',
  'nature',
  'group',
  'target',
  'actual',
  'declared',
  'growth',
  'task',
  'responsible',
  'deadline',
  'progress',
  'note',
] as const

export type MappedKind = (typeof MAPPED_KINDS)[number]

/** `year` is for targets, results and growths; without one it is the year of the table or the report. */
export type MappedColumn = { readonly kind: MappedKind; readonly year?: number }

/**
 * What somebody said once of a table whose headings the reader does not know, for every table with the same headings. `heads` are the
 * heading cells as printed, one a column; `roles` say of each what it holds, null for a column that is not read.
 */
export type ColumnMapping = { readonly heads: readonly string[]; readonly roles: readonly (MappedColumn | null)[] }

/** Headings without any white space: 指 标 and 指标 are one heading. */
export const squeezeHeads = (heads: readonly string[]): readonly string[] => heads.map((head) => head.replace(/\s+/g, ''))

/** The same for two lists of headings exactly if a mapping of one holds for the other. Parts are joined by U+001F. */
export const mappingKey = (heads: readonly string[]): string => squeezeHeads(heads).join('\u001f')

/** Kinds of which a table has one column; of targets and results it has one a year. */
const ONCE: ReadonlySet<MappedKind> = new Set(['serial', 'name', 'unit', 'nature', 'group', 'declared', 'task', 'deadline'])
const ONCE_A_YEAR: ReadonlySet<MappedKind> = new Set(['target', 'actual'])
const FIGURES: ReadonlySet<MappedKind> = new Set(['target', 'actual', 'growth'])

/**
 * What keeps a mapping from reading anything, null where nothing does. A table of tasks has a column of tasks; a table of indicators has
 * names (else `mapping-name-missing`) and a target, result or growth (else `mapping-figures-missing`). Two columns said to hold the same are
 * `mapping-role-repeated`, columns counted from 1.
 */
export const checkColumnMapping = ({ roles }: ColumnMapping): Failure | null => {
  if (!roles.some((role) => role?.kind === 'task')) {
    if (!roles.some((role) => role?.kind === 'name')) return fail('mapping-name-missing').failure
    if (!roles.some((role) => role !== null && FIGURES.has(role.kind))) return fail('mapping-figures-missing').failure
  }
  const seen = new Map<string, number>()
  for (const [at, role] of roles.entries()) {
    if (role === null || !(ONCE.has(role.kind) || ONCE_A_YEAR.has(role.kind))) continue
    const said = ONCE.has(role.kind) ? role.kind : `${role.kind} ${role.year}`
    const first = seen.get(said)
    if (first !== undefined) return fail('mapping-role-repeated', { first: first + 1, second: at + 1 }).failure
    seen.set(said, at)
  }
  return null
}
