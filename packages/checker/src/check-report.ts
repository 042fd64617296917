import type { Outcome } from '@gangmu/domain'
import { type ReadOptions, type ReadReport, readReport } from '@gangmu/reader'
import { runChecks } from './run-checks.ts'

/** Reads a report (see `readReport`) and holds its figures and words against each other: the reading comes with its findings. */
export async function checkReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<ReadReport>> {
  const read = await readReport(bytes, options)
  if (!read.ok) return read
  const { reading, document } = read.value
  return { ok: true, value: { ...read.value, reading: { ...reading, findings: runChecks({ document, reading }) } } }
}
