import type { FindingSeverity, Reading, Relation, RuleFamily, Span } from '@gangmu/domain'
import type { SourceDocument } from '@gangmu/reader'

export { RELATIONS, type Relation, RULE_FAMILIES, type RuleFamily } from '@gangmu/domain'

/** What a rule looks at, and never changes: the tree of the document, and what the reader made of it (its findings still empty). */
export type CheckInput = { readonly document: SourceDocument; readonly reading: Reading }

/** What a rule has to say once. `run-checks` makes a `Finding` of it. */
export type RuleFinding = {
  /** Names the sentence: `finding.<rule>.<code>`, and `finding.<rule>.<code>.right`, which says what would make it right. */
  readonly code: string
  /** Figures and words as printed, and the arithmetic in signs (`47.3+55.2=102.5`). */
  readonly params: Readonly<Record<string, string | number>>
  /** Every place that has a part in it; the one most likely wrong first. */
  readonly spans: readonly Span[]
  /** Figures or words as printed, and figures computed from them. */
  readonly values: readonly (string | number)[]
  /**
   * What it is about, so that it is known again in another version and another year: names, measures, scopes; no figure, place or year.
   * Empty where nothing stays the same (a missing bracket): then the words around the place stand for it.
   */
  readonly about: readonly string[]
  /** Where it differs from the rule's own. */
  readonly severity?: FindingSeverity
}

/** A rule stands alone: it knows no other rule and keeps nothing between two runs. */
export type Rule = {
  readonly id: string
  readonly family: RuleFamily
  readonly severity: FindingSeverity
  readonly check: (input: CheckInput) => Iterable<RuleFinding>
}

/** A document the report is held against: last year's plan report, the work or budget report of the same congress, an earlier version. */
export type OtherDocument = {
  /** Goes into `Span.doc` of what is cited from it: the SHA-256 of its bytes. */
  readonly doc: string
  readonly relation: Relation
  readonly lines: readonly string[]
  readonly reading: Reading
}

/** What a rule between documents looks at: the report as text and reading. Its tree is not needed, so that kept readings can be compared. */
export type PairInput = { readonly lines: readonly string[]; readonly reading: Reading; readonly other: OtherDocument }

export type PairRule = {
  readonly id: string
  readonly family: 'between-documents'
  readonly severity: FindingSeverity
  readonly relations: readonly Relation[]
  /** Spans without `doc` stand in the report, spans with it in the other document. */
  readonly check: (input: PairInput) => Iterable<RuleFinding>
}
