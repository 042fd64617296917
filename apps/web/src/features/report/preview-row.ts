import { MAPPED_KINDS, type MappedColumn, type MappedKind } from '@gangmu/domain'

export type Role = MappedColumn | null

/** Remembered for what reads them later; the other kinds are read today. */
export const KEPT_KINDS: readonly MappedKind[] = ['responsible', 'progress', 'note']

const isRead = (kind: MappedKind): boolean => !KEPT_KINDS.includes(kind)

export const READ_KINDS: readonly MappedKind[] = MAPPED_KINDS.filter(isRead)

export type PreviewRow = { readonly name: string; readonly parts: readonly { readonly role: MappedColumn; readonly text: string }[] }

/** A row as it would be read: its name (or task), and every other cell that is read, in the order of the columns. Null for a row without a name. */
export const previewRow = (cells: readonly string[], roles: readonly Role[]): PreviewRow | null => {
  const kind = roles.some((role) => role?.kind === 'name') ? 'name' : 'task'
  const name = cells[roles.findIndex((role) => role?.kind === kind)]?.trim() ?? ''
  if (name === '') return null
  const parts = roles.flatMap((role, at) => {
    const text = cells[at]?.trim() ?? ''
    return role !== null && role.kind !== kind && isRead(role.kind) && text !== '' ? [{ role, text }] : []
  })
  return { name, parts }
}

/** Kinds of which each column may speak of another year. */
export const hasYear = (kind: MappedKind | undefined): boolean => kind === 'target' || kind === 'actual' || kind === 'growth'

/** A column as it stands in the form: the year as typed. */
export type Choice = { readonly kind: MappedKind | null; readonly year: string }

export const toChoice = (role: Role | undefined): Choice => ({ kind: role?.kind ?? null, year: role?.year ? String(role.year) : '' })

/** Null for a year that is none. */
export const toRole = ({ kind, year }: Choice): { readonly role: Role } | null => {
  if (kind === null) return { role: null }
  const typed = year.trim()
  if (!hasYear(kind) || typed === '') return { role: { kind } }
  return /^(?:19|20|21)\d\d$/.test(typed) ? { role: { kind, year: Number(typed) } } : null
}
