import { RULE_PAGES, type RulePage } from '@gangmu/checker'
import { type FilePlace, type Finding, type Reading, type RuleFamily, rowNamesOf, type Span, sentenceAround } from '@gangmu/domain'
import { describeFinding, type Locale } from '@gangmu/messages'

/** The text that spans point into. `reportId` null: of a text that is not kept. */
export type Source = {
  readonly reportId: string | null
  readonly lines: readonly string[]
  readonly places: Reading['places']
  /** By line, where a cell stands alone on it. */
  readonly rowNames: ReadonlyMap<number, string>
}

export const sourceOf = (reportId: string | null, lines: readonly string[], reading: Reading): Source => ({
  reportId,
  lines,
  places: reading.places,
  rowNames: rowNamesOf(reading),
})

/**
 * A sentence with places marked: `text` begins at `start` of the line, marks are places of the line. `row` is the row of a table whose cell
 * stands alone on the line. Of `place` the runs are left out.
 */
export type SourceSentence = {
  readonly reportId: string | null
  readonly line: number
  readonly row?: string
  readonly start: number
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly place: FilePlace | null
}

/** A finding in words, with the sentences it is about, in the order of its places. */
export type DescribedFinding = Pick<Finding, 'key' | 'rule' | 'severity' | 'code' | 'params' | 'values'> & {
  readonly ruleName: string
  readonly family: RuleFamily | null
  readonly said: string
  readonly right: string
  readonly sentences: readonly SourceSentence[]
}

const PAGES: ReadonlyMap<string, RulePage> = new Map(RULE_PAGES.map((page) => [page.id, page]))

/** The rule's name in words; its id and no family for one that is no more. */
export const nameRule = (locale: Locale, rule: string): { readonly ruleName: string; readonly family: RuleFamily | null } => {
  const page = PAGES.get(rule)
  if (page === undefined) return { ruleName: rule, family: null }
  return { ruleName: locale === 'en' ? page.nameEn : page.name, family: page.family }
}

/** `others` are the documents that spans name by their hash. */
export const describeInSource = (
  locale: Locale,
  finding: Finding,
  own: Source,
  others: ReadonlyMap<string, Source> = new Map(),
): DescribedFinding => {
  const { key, rule, severity, code, params, values } = finding
  return {
    key,
    rule,
    severity,
    code,
    params,
    values,
    ...nameRule(locale, rule),
    ...describeFinding(locale, finding),
    sentences: sentencesOf(finding.spans, (doc) => (doc === undefined ? own : (others.get(doc) ?? null))),
  }
}

/** Places of one sentence stand in it together. A place of a document that is not at hand is left out. */
const sentencesOf = (spans: readonly Span[], find: (doc: string | undefined) => Source | null): readonly SourceSentence[] => {
  const found = new Map<string, SourceSentence & { readonly marks: { start: number; end: number }[] }>()
  for (const { doc, line, start, end } of spans) {
    const source = find(doc)
    const text = source?.lines[line - 1]
    if (source === null || text === undefined) continue
    const row = source.rowNames.get(line)
    const sentence = sentenceAround(text, { start, end })
    const id = `${doc ?? ''} ${line} ${sentence.start}`
    const known = found.get(id)
    if (known !== undefined && known.start + known.text.length >= sentence.end) known.marks.push({ start, end })
    else
      found.set(id, {
        reportId: source.reportId,
        line,
        ...(row !== undefined && { row }),
        start: sentence.start,
        text: text.slice(sentence.start, sentence.end),
        marks: [...(known?.marks ?? []), { start, end }],
        place: withoutRuns(source.places?.[line - 1] ?? null),
      })
  }
  return [...found.values()]
}

/** Words of a place need no runs, and a long paragraph has hundreds. */
const withoutRuns = (place: FilePlace | null): FilePlace | null => (place?.kind === 'word' ? { ...place, runs: [] } : place)
