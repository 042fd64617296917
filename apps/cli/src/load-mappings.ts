import { readFileSync } from 'node:fs'
import { type ColumnMapping, checkColumnMapping, MAPPED_KINDS, type MappedColumn } from '@gangmu/domain'
import { type Locale, message, messageFor } from '@gangmu/messages'
import { fileProblem } from './open-report.ts'

export type Loaded = { readonly ok: true; readonly mappings: readonly ColumnMapping[] } | { readonly ok: false; readonly problem: string }

const EXAMPLE = '[{"heads": ["甲", "乙"], "roles": [{"kind": "name"}, {"kind": "target"}]}]'
const FORM = '{"kind": …, "year": …}'

/**
 * The file of `--mapping`: a JSON array of ColumnMapping; other fields (as `GET /api/column-mappings` gives them) are let be. The first
 * thing wrong comes back as a sentence that names the entry, never as an exception.
 */
export function loadMappings(file: string, locale: Locale): Loaded {
  const refuse = (problem: string): Loaded => ({ ok: false, problem })
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return refuse(fileProblem(file, error, locale))
  }
  let entries: unknown
  try {
    entries = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(message(locale, 'cli.mapping-not-json', { file, detail: error instanceof Error ? error.message : '' }))
  }
  if (!Array.isArray(entries)) return refuse(message(locale, 'cli.mapping-not-list', { file, example: EXAMPLE }))
  const mappings: ColumnMapping[] = []
  for (const [at, entry] of entries.entries()) {
    const read = readMapping(entry, locale)
    if (typeof read === 'string') return refuse(message(locale, 'cli.mapping-entry', { file, entry: at + 1, problem: read }))
    mappings.push(read)
  }
  return { ok: true, mappings }
}

/** The mapping an entry is, or the sentence of what is wrong with it. */
function readMapping(entry: unknown, locale: Locale): ColumnMapping | string {
  const { heads, roles } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  if (!Array.isArray(heads) || heads.length < 2 || !heads.every((head) => typeof head === 'string'))
    return message(locale, 'cli.mapping-heads')
  if (!Array.isArray(roles) || roles.length !== heads.length) return message(locale, 'cli.mapping-roles', { count: heads.length })
  const wrong = roles.findIndex((role) => role !== null && !isRole(role))
  if (wrong >= 0) return message(locale, 'cli.mapping-role', { column: wrong + 1, form: FORM, kinds: MAPPED_KINDS.join(' ') })
  const mapping = { heads, roles: roles.map((role: MappedColumn | null) => role && pick(role)) }
  const flaw = checkColumnMapping(mapping)
  return flaw === null ? mapping : (messageFor(locale, `error.${flaw.code}`, flaw.params) ?? flaw.code)
}

const isRole = (role: unknown): role is MappedColumn => {
  const { kind, year } = (typeof role === 'object' ? role : {}) as Record<string, unknown>
  const dated = year === undefined || (Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2199)
  return MAPPED_KINDS.some((known) => known === kind) && dated
}

const pick = ({ kind, year }: MappedColumn): MappedColumn => (year === undefined ? { kind } : { kind, year })
