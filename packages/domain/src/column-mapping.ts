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
