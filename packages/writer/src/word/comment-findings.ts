import { type FilePlace, type Finding, type Span, sentenceAround } from '@gangmu/domain'
import { describeFinding, describePlace, type Locale, message, messageFor } from '@gangmu/messages'
import type { DocumentComment } from './annotate-docx.ts'

/** A document that findings cite: its lines and, for formats without lines of their own, where they stand in the file. */
export type CitedDocument = {
  readonly title: string
  readonly lines: readonly string[]
  readonly places?: readonly (FilePlace | null)[] | undefined
  /** By line: the row in whose cell it stands (`rowNamesOf`). */
  readonly rowNames?: ReadonlyMap<number, string>
}

export type CommentOptions = {
  readonly locale: Locale
  /** Name of a rule by its id. */
  readonly ruleNames: ReadonlyMap<string, string>
  /** Documents that spans with `doc` stand in, by it. */
  readonly others?: ReadonlyMap<string, CitedDocument>
}

/**
 * Findings as comments: one at every place of each, which says what does not agree, what would make it right, and where the other places
 * are. Places of one sentence are one; a finding that cites none of the document gets one comment without a place.
 */
export function commentFindings(findings: readonly Finding[], document: CitedDocument, options: CommentOptions): DocumentComment[] {
  const { locale, ruleNames, others = new Map() } = options
  return findings.flatMap((finding): DocumentComment[] => {
    const { said, right } = describeFinding(locale, finding)
    const severity = messageFor(locale, `finding-severity.${finding.severity}`)
    const head = message(locale, 'comment.head', { severity, rule: ruleNames.get(finding.rule) ?? finding.rule })
    const sayings = [head, said, right].filter((text) => text !== '')
    const spans = joinBySentence(finding.spans, document, others)
    const cite = (span: Span, isHere: boolean): string => {
      const { doc, line } = span
      const cited = doc === undefined ? document : others.get(doc)
      const place = describePlace(locale, line, cited?.places?.[line - 1])
      const row = cited?.rowNames?.get(line)
      const quote = `${row === undefined ? '' : `${row} `}${quoteAround(cited?.lines[line - 1] ?? '', span)}`
      if (isHere) return message(locale, 'comment.here', { place, quote })
      return doc === undefined
        ? message(locale, 'comment.also', { place, quote })
        : message(locale, 'comment.also-in', { title: cited?.title ?? '', place, quote })
    }
    const own = spans.filter(({ doc }) => doc === undefined)
    if (own.length === 0) return [{ span: null, paragraphs: [...sayings, ...spans.map((span) => cite(span, false))] }]
    return own.map((span) => {
      const elsewhere = spans.filter((other) => other !== span).map((other) => cite(other, false))
      return { span, paragraphs: [...sayings, ...(isAside(document.places?.[span.line - 1]) ? [cite(span, true)] : []), ...elsewhere] }
    })
  })
}

/** In a note below the text, where Word holds no comments: what is said elsewhere has to name it. */
const isAside = (place: FilePlace | null | undefined): boolean => place?.kind === 'word' && /\/(?:foot|end)notes\d*\.xml$/.test(place.part)

/** From the first to the last of the places that one sentence holds; in the order of the first ones. */
function joinBySentence(spans: readonly Span[], document: CitedDocument, others: ReadonlyMap<string, CitedDocument>): Span[] {
  const joined = new Map<string, Span>()
  for (const span of spans) {
    const line = (span.doc === undefined ? document : others.get(span.doc))?.lines[span.line - 1] ?? ''
    const key = `${span.doc} ${span.line} ${sentenceAround(line, span).start}`
    const known = joined.get(key)
    joined.set(key, known ? { ...known, start: Math.min(known.start, span.start), end: Math.max(known.end, span.end) } : span)
  }
  return [...joined.values()]
}

/** Characters quoted before a place and from its beginning on. */
const BEFORE = 24
const FROM = 36

/** The words around a place, no more than its sentence, cut with … . */
function quoteAround(line: string, span: Span): string {
  const sentence = sentenceAround(line, span)
  const start = Math.max(sentence.start, span.start - BEFORE)
  const end = Math.min(sentence.end, span.start + FROM)
  const words = line.slice(start, end).replace(/\s+/g, ' ').trim()
  return `${start > sentence.start ? '…' : ''}${words}${end < sentence.end ? '…' : ''}`
}
