import type { Finding, FindingSeverity, Span } from '@gangmu/domain'
import { describeFinding, describePlace, type Locale } from '@gangmu/messages'
import type { CitedDocument } from '../word/comment-findings.ts'

/** A rule as its page explains it. */
export type SarifRule = { readonly id: string; readonly severity: FindingSeverity; readonly name: string; readonly why: string }

/** A checked document, or one that others were held against. `doc`: the SHA-256 of its bytes; `uri`: relative or absolute. */
export type SarifDocument = CitedDocument & { readonly doc: string; readonly uri: string; readonly findings: readonly Finding[] }

export type SarifOptions = { readonly locale: Locale; readonly version: string; readonly rules: readonly SarifRule[] }

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVELS: Readonly<Record<FindingSeverity, string>> = { 必错: 'error', 疑似: 'warning', 提示: 'note' }

/**
 * Findings of one or several documents as a SARIF log (OASIS SARIF 2.1.0): one run, one result a finding. Regions count lines of the text
 * that was read, from 1, and columns in UTF-16 units, from 1; where a file has no lines of its own, a logical location says where it is.
 */
export function writeSarif(documents: readonly SarifDocument[], { locale, version, rules }: SarifOptions): string {
  const known = new Set(rules.map(({ id }) => id))
  const unknown = new Set(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => !known.has(rule)))
  const ids = [...known, ...unknown]
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Gangmu', version, language: locale, rules: [...rules.map(describeRule), ...[...unknown].map((id) => ({ id }))] },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        artifacts: documents.map(({ uri, doc }) => ({ location: { uri }, hashes: { 'sha-256': doc } })),
        results: documents.flatMap((document) =>
          document.findings.map((finding) => describeResult(finding, document, documents, ids.indexOf(finding.rule), locale)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

const describeRule = ({ id, severity, name, why }: SarifRule) => ({
  id,
  name,
  shortDescription: { text: name },
  fullDescription: { text: why },
  help: { text: why },
  defaultConfiguration: { level: LEVELS[severity] },
})

function describeResult(finding: Finding, document: SarifDocument, documents: readonly SarifDocument[], ruleIndex: number, locale: Locale) {
  const { said, right } = describeFinding(locale, finding)
  const locate = (span: Span) => {
    const index = span.doc === undefined ? documents.indexOf(document) : documents.findIndex(({ doc }) => doc === span.doc)
    const cited = documents[index]
    const place = cited?.places?.[span.line - 1]
    const artifactLocation = cited === undefined ? {} : { artifactLocation: { uri: cited.uri, index } }
    return {
      physicalLocation: { ...artifactLocation, region: regionOf(span, cited?.lines[span.line - 1] ?? '') },
      ...(place ? { logicalLocations: [{ fullyQualifiedName: describePlace(locale, span.line, place) }] } : {}),
    }
  }
  const [first, ...others] = finding.spans
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: `${said}${right}` },
    locations: [
      first ? locate(first) : { physicalLocation: { artifactLocation: { uri: document.uri, index: documents.indexOf(document) } } },
    ],
    ...(others.length > 0 ? { relatedLocations: others.map((span, i) => ({ id: i + 1, ...locate(span) })) } : {}),
    partialFingerprints: { 'gangmuFinding/v1': finding.key },
    properties: { code: finding.code, severity: finding.severity, values: finding.values },
  }
}

/** An empty region is a place between two characters, where something is missing (3.30.2). */
const regionOf = ({ line, start, end }: Span, text: string) => ({
  startLine: line,
  startColumn: start + 1,
  endColumn: end + 1,
  ...(end > start ? { snippet: { text: text.slice(start, end) } } : {}),
})
