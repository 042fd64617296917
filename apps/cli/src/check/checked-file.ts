import { createHash } from 'node:crypto'
import type { ReadReport } from '@gangmu/application'
import type { OtherDocument } from '@gangmu/checker'
import { FINDING_SEVERITIES, type Finding, type FindingSeverity, relationTo, rowNamesOf } from '@gangmu/domain'
import type { CitedDocument } from '@gangmu/writer'

/** A file that was read, with what the rules found in it and between it and the one it is held against. */
export type CheckedFile = {
  readonly file: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes: spans of another document have it as `doc`. */
  readonly doc: string
  readonly read: ReadReport
  readonly findings: readonly Finding[]
}

export const checkedFile = (file: string, bytes: Uint8Array, read: ReadReport): CheckedFile => ({
  file,
  bytes,
  doc: createHash('sha256').update(bytes).digest('hex'),
  read,
  findings: read.reading.findings,
})

/** The file with what it says otherwise than `other`, behind its own findings; null where the two have nothing to do with each other. */
export async function holdAgainst(checked: CheckedFile, other: CheckedFile): Promise<CheckedFile | null> {
  const relation = relationTo(checked.read.reading.report, other.read.reading.report)
  if (relation === null) return null
  const against: OtherDocument = { doc: other.doc, relation, lines: other.read.lines, reading: other.read.reading }
  const { runPairChecks } = await import('@gangmu/checker')
  return { ...checked, findings: [...checked.findings, ...runPairChecks(checked.read, against)] }
}

/** Findings of a severity or a stricter one, the most severe first, otherwise in the order of the text. */
export const atLeast = (findings: readonly Finding[], severity: FindingSeverity): Finding[] =>
  FINDING_SEVERITIES.slice(0, FINDING_SEVERITIES.indexOf(severity) + 1).flatMap((wanted) =>
    findings.filter((finding) => finding.severity === wanted),
  )

export const citedDocument = ({ file, read }: CheckedFile): CitedDocument => ({
  title: read.reading.report.title ?? file,
  lines: read.lines,
  places: read.reading.places,
  rowNames: rowNamesOf(read.reading),
})
