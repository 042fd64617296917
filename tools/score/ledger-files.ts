import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../launch/root.mjs'
import type { LedgerEntry } from './ledger.ts'

const FOLDER = join(ROOT, 'bench', 'expected-failures')
const fileOf = (name: string, folder: string) => join(folder, `${name}.json`)

/** The known misses of one annotated report; none where there is no file. */
export function readLedger(name: string, folder = FOLDER): LedgerEntry[] {
  const file = fileOf(name, folder)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** One entry a line, so that a change of the ledger reads as what it is. */
export function writeLedger(name: string, entries: readonly LedgerEntry[], folder = FOLDER): void {
  mkdirSync(folder, { recursive: true })
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`)
  writeFileSync(fileOf(name, folder), lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`)
}
