import type { Member } from './tar-format.ts'

/** Raised when an older Gangmu could no longer read what is written. */
export const FORMAT_VERSION = 1
export const FORMAT = `gangmu.backup/${FORMAT_VERSION}`

export const FORMAT_NAME = 'gangmu-backup'
export const MANIFEST_NAME = 'manifest.json'
export const MANIFEST_HASH_NAME = 'manifest.json.sha256'

/** `rows`, `bytes` and `sha256` (hex) are of the rows as PostgreSQL's COPY text; `packed` is that zstd-compressed and cut into pieces. */
export type BackedUpTable = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly packed: { readonly pieces: number; readonly bytes: number; readonly sha256: string }
}

/** `next` is decimal: a sequence may go beyond 2^53. */
export type BackedUpSequence = { readonly schema: string; readonly name: string; readonly next: string }

export type BackupManifest = {
  readonly format: string
  readonly gangmuVersion: string
  /** ISO instant of the snapshot. */
  readonly createdAt: string
  readonly serverVersion: string
  readonly migrations: readonly string[]
  readonly tables: readonly BackedUpTable[]
  readonly sequences: readonly BackedUpSequence[]
  readonly total: { readonly tables: number; readonly rows: number; readonly bytes: number }
}

export const tableName = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `${schema}.${name}`

/** `cat tables/public.report.zst.* | zstd -d` gives the rows of a table without Gangmu. */
export const pieceName = (table: { readonly schema: string; readonly name: string }, piece: number): string =>
  `tables/${tableName(table)}.zst.${String(piece).padStart(6, '0')}`

/** Names of all members of a backup, in their order. */
export const memberNames = (tables: readonly BackedUpTable[]): readonly Member['name'][] => [
  FORMAT_NAME,
  ...tables.flatMap((table) => Array.from({ length: table.packed.pieces }, (_, at) => pieceName(table, at + 1))),
  MANIFEST_NAME,
  MANIFEST_HASH_NAME,
]

export const totalOf = (tables: readonly BackedUpTable[]): BackupManifest['total'] => ({
  tables: tables.length,
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
  bytes: tables.reduce((sum, table) => sum + table.bytes, 0),
})

/** The manifest that the text is; null for anything else. Every field is looked at: whoever holds the file can have written it. */
export const parseManifest = (text: string): BackupManifest | null => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  return isManifest(value) ? value : null
}

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)

const isTable = (value: unknown): value is BackedUpTable =>
  isRecord(value) &&
  isText(value['schema']) &&
  isText(value['name']) &&
  isTexts(value['columns']) &&
  isCount(value['rows']) &&
  isCount(value['bytes']) &&
  isHash(value['sha256']) &&
  isRecord(value['packed']) &&
  isCount(value['packed']['pieces']) &&
  value['packed']['pieces'] < 1_000_000 &&
  isCount(value['packed']['bytes']) &&
  isHash(value['packed']['sha256'])

const isSequence = (value: unknown): value is BackedUpSequence =>
  isRecord(value) && isText(value['schema']) && isText(value['name']) && isText(value['next']) && /^-?\d{1,19}$/.test(value['next'])

const isManifest = (value: unknown): value is BackupManifest =>
  isRecord(value) &&
  value['format'] === FORMAT &&
  isText(value['gangmuVersion']) &&
  isText(value['createdAt']) &&
  !Number.isNaN(Date.parse(value['createdAt'])) &&
  isText(value['serverVersion']) &&
  isTexts(value['migrations']) &&
  value['migrations'].length > 0 &&
  Array.isArray(value['tables']) &&
  value['tables'].every(isTable) &&
  Array.isArray(value['sequences']) &&
  value['sequences'].every(isSequence) &&
  isRecord(value['total']) &&
  JSON.stringify(value['total']) === JSON.stringify(totalOf(value['tables']))
