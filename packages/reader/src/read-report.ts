import type { Diagnostic, Reading, ReportHeader } from '@gangmu/domain'
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
import { findUnreadTables } from './extract/unread-tables.ts'
import { decodeText, splitLines } from './formats/text.ts'
import { segmentDocument } from './segment/segment-document.ts'

/**
 * Reads one report: bytes → text → tree of blocks → header, indicators, facts, commitments, projects, livelihood items, glossary, statements.
 * The same bytes always give the same reading. Never throws: what could not be read is in `diagnostics`.
 */
export function readReport(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return emptyReading(decoded.diagnostics)
  const document = segmentDocument(splitLines(decoded.text), decoded.encoding)
  const { header, diagnostics: headerDiagnostics } = extractHeader(document)
  const { indicators: printed, diagnostics: tableDiagnostics } = extractIndicators(document, header)
  const glossary = extractGlossary(document)
  const statements = extractStatements(document, glossary)
  const indicators = declareFromStatements(natureFromStatements(printed, statements), statements)
  const facts = extractFacts(document, header, new Set(glossary.map((term) => term.line)))
  const projects = extractProjects(document, header)
  const livelihood = extractLivelihood(document)
  const diagnostics = [...decoded.diagnostics, ...headerDiagnostics, ...tableDiagnostics]
  return {
    schema: 'gangmu.reading/1',
    report: header,
    indicators,
    facts,
    commitments: extractCommitments(document, header, facts),
    projects,
    livelihood,
    glossary,
    statements,
    findings: [],
    diagnostics: [...diagnostics, ...findUnreadTables(document, { indicators, projects, livelihood, glossary, diagnostics })],
  }
}

const NO_HEADER: ReportHeader = {
  title: null,
  kind: null,
  region: null,
  regionCode: null,
  reportYear: null,
  planYear: null,
  date: null,
  issuer: null,
}

const emptyReading = (diagnostics: readonly Diagnostic[]): Reading => ({
  schema: 'gangmu.reading/1',
  report: NO_HEADER,
  indicators: [],
  facts: [],
  commitments: [],
  projects: [],
  livelihood: [],
  glossary: [],
  statements: [],
  findings: [],
  diagnostics,
})
