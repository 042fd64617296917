import { type ColumnMapping, type Diagnostic, type Outcome, type Reading, succeed } from '@gangmu/domain'
import type { SourceDocument } from './document.ts'
import { extractCommitments } from './extract/commitments/extract-commitments.ts'
import { extractFacts } from './extract/facts/extract-facts.ts'
import { extractGlossary } from './extract/glossary.ts'
import { extractHeader } from './extract/header/extract-header.ts'
import { declareFromStatements } from './extract/indicators/declare-from-statements.ts'
import { extractIndicators } from './extract/indicators/extract-indicators.ts'
import { natureFromStatements } from './extract/indicators/nature-from-statements.ts'
import { extractLivelihood } from './extract/livelihood.ts'
import { extractProjects } from './extract/projects/extract-projects.ts'
import { extractStatements } from './extract/statements/extract-statements.ts'
import { readTaskTables } from './extract/task-tables.ts'
import { describeUnknownTables, findUnreadTables, reportUnreadTables } from './extract/unread-tables.ts'
import { type DocumentFormat, type Layout, withPlace } from './formats/layout.ts'
import { openFile } from './formats/open-file.ts'
import { applyMappings } from './segment/apply-mappings.ts'
import { describeMappedTables } from './segment/describe-mapped-tables.ts'
import { guessRoles } from './segment/guess-roles.ts'
import { segmentDocument } from './segment/segment-document.ts'

/** What is known of a file besides its bytes. */
export type ReadOptions = {
  /** Tells formats apart where the bytes do not, and is held against what the bytes are. */
  readonly fileName?: string
  /** What columns hold under headings that the reader does not know by itself. */
  readonly mappings?: readonly ColumnMapping[]
}

/** A reading with the text it saw: its spans point into `lines`. `encoding` says how the bytes were decoded. */
export type ReadReport = {
  readonly reading: Reading
  /** The tree the reading was made of, for whoever looks at the report further. */
  readonly document: SourceDocument
  readonly format: DocumentFormat
  readonly encoding: string
  readonly lines: readonly string[]
}

/**
 * Reads one report: bytes → layout → tree of blocks → header, indicators, facts, commitments, projects, livelihood items, glossary,
 * statements. The same bytes always give the same reading. What could not be read is in `diagnostics`; a file that cannot be opened at
 * all is a failure (see `openFile`). Throws only for bugs.
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<ReadReport>> {
  const opened = await openFile(bytes, options.fileName)
  if (!opened.ok) return opened
  const { layout, diagnostics } = opened.value
  const { format, encoding, lines } = layout
  const document = applyMappings(segmentDocument(layout), options.mappings ?? [])
  return succeed({ reading: readDocument(document, layout, diagnostics), document, format, encoding, lines })
}

/** Reads what a format made of a file; `opening` is what it had to say. */
export const readLayout = (layout: Layout, opening: readonly Diagnostic[] = [], mappings: readonly ColumnMapping[] = []): Reading =>
  readDocument(applyMappings(segmentDocument(layout), mappings), layout, opening)

function readDocument(document: SourceDocument, layout: Layout, opening: readonly Diagnostic[]): Reading {
  const { header, diagnostics: headerDiagnostics } = extractHeader(document)
  const { indicators: printed, diagnostics: tableDiagnostics } = extractIndicators(document, header)
  const glossary = extractGlossary(document)
  const statements = extractStatements(document, glossary)
  const indicators = declareFromStatements(natureFromStatements(printed, statements), statements)
  const facts = extractFacts(document, header, new Set(glossary.map((term) => term.line)))
  const projects = extractProjects(document, header)
  const livelihood = extractLivelihood(document)
  const diagnostics = [...opening, ...headerDiagnostics, ...tableDiagnostics]
  const passedOver = findUnreadTables(document, { indicators, projects, livelihood, glossary })
  const { commitments: tasks, others: unread } = readTaskTables(passedOver, document.lines, header)
  const unknownTables = describeUnknownTables(unread).map((table) =>
    withPlace({ ...table, guess: guessRoles(table.heads, table.sample) }, layout.places),
  )
  const mappedTables = describeMappedTables(document, [...indicators, ...tasks]).map((table) => withPlace(table, layout.places))
  return {
    schema: 'gangmu.reading/1',
    report: header,
    indicators,
    facts,
    commitments: [...extractCommitments(document, header, facts), ...tasks].sort((a, b) => a.line - b.line),
    projects,
    livelihood,
    glossary,
    statements,
    findings: [],
    diagnostics: [...diagnostics, ...reportUnreadTables(unread, diagnostics)].map((diagnostic) => withPlace(diagnostic, layout.places)),
    ...(unknownTables.length > 0 ? { unknownTables } : {}),
    ...(mappedTables.length > 0 ? { mappedTables } : {}),
    ...(layout.places ? { places: layout.places } : {}),
  }
}
