import { FINDING_SEVERITIES, type Finding, type FindingSeverity, type Span, sentenceAround } from '@gangmu/domain'
import { describeFinding, describePlace, message, messageFor } from '@gangmu/messages'
import type { CitedDocument } from '@gangmu/writer'
import { createColors } from 'picocolors'
import type { Style } from '../summarise.ts'
import { atLeast, type CheckedFile, citedDocument } from './checked-file.ts'

type Printing = Style & { readonly severity: FindingSeverity; readonly ruleNames: ReadonlyMap<string, string> }

/**
 * Findings as a person reads them in the terminal, by severity: the rule, what does not agree and what would make it right, and below every
 * place with its sentence, the figures marked. Those less severe than asked for are counted only.
 */
export function printFindings(checked: CheckedFile, other: CheckedFile | null, printing: Printing): string {
  const { locale, colour, severity, ruleNames } = printing
  const paint = createColors(colour)
  const { findings } = checked
  const shown = atLeast(findings, severity)
  const counts = FINDING_SEVERITIES.map((one) => findings.filter((finding) => finding.severity === one).length)
  const [errors, suspects, hints] = counts as [number, number, number]
  const tints = { 必错: paint.red, 疑似: paint.yellow, 提示: paint.cyan }
  const documents = new Map([[undefined as string | undefined, citedDocument(checked)]])
  if (other) documents.set(other.doc, citedDocument(other))
  const printed = FINDING_SEVERITIES.flatMap((one) => {
    const group = shown.filter((finding) => finding.severity === one)
    if (group.length === 0) return []
    const head = `  ${tints[one](paint.bold(messageFor(locale, `finding-severity.${one}`) ?? one))}`
    return [head, ...group.flatMap((finding) => printFinding(finding, shown.indexOf(finding) + 1, documents, ruleNames, printing))]
  })
  const leftOut = findings.length - shown.length
  return [
    `  ${paint.bold(message(locale, 'cli.findings', { errors, suspects, hints }))}`,
    ...printed,
    ...(leftOut > 0 ? [paint.dim(`  ${message(locale, 'cli.findings-left-out', { count: leftOut })}`)] : []),
    '',
  ].join('\n')
}

function printFinding(
  finding: Finding,
  number: number,
  documents: ReadonlyMap<string | undefined, CitedDocument>,
  ruleNames: ReadonlyMap<string, string>,
  style: Style,
): string[] {
  const paint = createColors(style.colour)
  const { said, right } = describeFinding(style.locale, finding)
  const places = sentencesOf(finding.spans, documents).map(({ document, spans }) => {
    const { line, doc } = spans[0]!
    const place = describePlace(style.locale, line, document?.places?.[line - 1])
    const where = doc === undefined ? place : message(style.locale, 'cli.finding-in-other', { title: document?.title ?? '', place })
    const row = document?.rowNames?.get(line)
    return `       ${paint.dim(where)}  ${row === undefined ? '' : `${row}：`}${markSentence(document?.lines[line - 1] ?? '', spans, style)}`
  })
  return [
    `    ${number}. ${paint.bold(ruleNames.get(finding.rule) ?? finding.rule)} ${paint.dim(finding.rule)}`,
    `       ${said}${right}`,
    ...places,
  ]
}

type CitedSentence = { readonly document: CitedDocument | undefined; readonly spans: Span[] }

/** The sentences of a finding's places, in the order of the first place of each. */
function sentencesOf(spans: readonly Span[], documents: ReadonlyMap<string | undefined, CitedDocument>): CitedSentence[] {
  const found = new Map<string, CitedSentence>()
  for (const span of spans) {
    const document = documents.get(span.doc)
    const key = `${span.doc} ${span.line} ${sentenceAround(document?.lines[span.line - 1] ?? '', span).start}`
    const known = found.get(key)
    if (known) known.spans.push(span)
    else found.set(key, { document, spans: [span] })
  }
  return [...found.values()]
}

/** The sentence with its places in colour, or in 【】 where there is none; an empty place is a mark without anything in it. */
function markSentence(line: string, spans: readonly Span[], { colour }: Style): string {
  const paint = createColors(colour)
  const mark = (text: string): string => (colour ? paint.inverse(text === '' ? ' ' : text) : `【${text}】`)
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const sentence = sentenceAround(line, { start: sorted[0]!.start, end: Math.max(...sorted.map(({ end }) => end)) })
  let at = sentence.start
  let text = ''
  for (const { start, end } of sorted) {
    if (end < at || (start < at && end === at)) continue
    text += line.slice(at, Math.max(at, start)) + mark(line.slice(Math.max(at, start), end))
    at = end
  }
  return (text + line.slice(at, sentence.end)).replace(/\s+/g, ' ').trim()
}
