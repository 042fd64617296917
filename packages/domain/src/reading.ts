import type { MappedColumn } from './column-mapping.ts'
import type { VerdictReason, VerdictStatus } from './verdict.ts'

/**
 * The public reading format `gangmu.reading/1`: everything read from one report by one reader version.
 * Every element carries its place: 1-based `line`, UTF-16 offsets `start`/`end` within that line.
 */

/** A place in a source document. `doc` is the SHA-256 of the bytes where more than one document is at hand. */
export type Span = { readonly doc?: string; readonly line: number; readonly start: number; readonly end: number }

export type Measure = 'level' | 'growth' | 'share' | 'rank' | 'count' | 'ratio' | 'change_pp' | 'rate'

/** `~` is 左右/约/近; 控制在N without 以内 is `=`. */
export type Cmp = '=' | '>=' | '>' | '<=' | '<' | '~'

export type Modality = 'actual' | 'target'

/** A number as printed, a range `[low, high]`, or text for ratios (`1.86:1`), classes (`Ⅱ类`) and vague ranks. */
export type FactValue = number | readonly [number, number] | string

/** One statement of a quantity in the text: subject + measure + quantity + scope + period + area + modality, with its place. */
export type Fact = {
  /** Hash of (indicator or folded subject, measure, scope, period, area, modality); see docs/reference/reading-format.md. */
  readonly key: string
  readonly line: number
  readonly start: number
  readonly end: number
  /** The quantity expression as printed, without the verb where the verb only says the direction. */
  readonly raw: string
  readonly subject: string
  /** Catalogue code, or null where the subject is no catalogued indicator. */
  readonly indicator: string | null
  readonly measure: Measure
  readonly value: FactValue
  /** Unit as printed with its magnitude (`亿元`, `万人`), null for ratios, classes and ranks without one. */
  readonly unit: string | null
  readonly cmp: Cmp
  /** 累计, 新增, 区级, 市级, 其中, 不含房地产 … */
  readonly scope: readonly string[]
  /** Comparison set of a rank or gap: 全市, 中心城区 … */
  readonly comparedWith: string | null
  /** `2023`, `2023-12`, `2017/2021`, or null where it cannot be known. */
  readonly period: string | null
  readonly modality: Modality
  readonly area: string | null
}

export type ReportKind = 'plan-report' | 'work-report' | 'half-year' | 'budget' | 'review-result' | 'bulletin' | 'task-table' | 'other'

export type ReportHeader = {
  readonly title: string | null
  readonly kind: ReportKind | null
  readonly region: string | null
  readonly regionCode: string | null
  readonly reportYear: number | null
  readonly planYear: number | null
  /** ISO date, null where the text prints none. */
  readonly date: string | null
  readonly issuer: string | null
}

export type Nature = '约束性' | '预期性'

export type IndicatorRow = {
  readonly table: string
  readonly year: number | null
  readonly no: string | null
  readonly group: string | null
  readonly parent: string | null
  readonly name: string
  readonly unit: string | null
  readonly nature: Nature | null
  readonly core: boolean | null
  readonly target: { readonly text: string; readonly expression: string | null } | null
  readonly actual: { readonly text: string; readonly value: FactValue | null } | null
  /** What the report itself says of the row (是/否, 超额完成 …). */
  readonly declared: { readonly text: string; readonly class: VerdictStatus | null } | null
  /** What the figures show. */
  readonly status: VerdictStatus | null
  readonly reason: VerdictReason | null
  readonly indicator: string | null
  readonly line: number
  readonly spans: { readonly name: Span; readonly target: Span | null; readonly actual: Span | null }
}

export type Commitment = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly subject: string
  readonly verb: string | null
  readonly value: FactValue | null
  readonly unit: string | null
  readonly cmp: Cmp | null
  readonly deadline: string | null
  readonly measurable: boolean
}

export type ProjectItem = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly name: string
  /** 开工/续建/完工/竣工/投产/前期 … as printed; null where the box names none. */
  readonly phase: string | null
  readonly category: string | null
  readonly year: number | null
  readonly box: string | null
}

export type PrintedQuantity = { readonly raw: string; readonly value: FactValue; readonly unit: string | null; readonly cmp: Cmp }

export type LivelihoodItem = {
  readonly no: number | null
  readonly line: number
  readonly start: number
  readonly end: number
  readonly group: string | null
  readonly target: { readonly text: string; readonly quantities: readonly PrintedQuantity[] }
  readonly result: { readonly text: string; readonly quantities: readonly PrintedQuantity[] } | null
  readonly status: string | null
}

export type GlossaryTerm = {
  readonly term: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export type Statement = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly quote: string
  /** `indicators`, `projects`, `livelihood items`, `tasks` … */
  readonly of: string
  readonly total: number | null
  readonly met: number | null
  readonly missed: number | null
  readonly undetermined: number | null
  /** Class words with their counts, e.g. `{ 约束性: 5, 预期性: 33 }`. */
  readonly classes: Readonly<Record<string, number>>
  /** Names listed for the statement in prose, as printed. */
  readonly names: readonly string[]
}

/** 必错 a contradiction in the data that must be mended; 疑似 to be looked at; 提示 worth knowing. Strictest first. */
export const FINDING_SEVERITIES = ['必错', '疑似', '提示'] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

/** One thing a check rule has to say about a report. The sentence is `finding.<rule>.<code>` of the catalogue, filled with `params`. */
export type Finding = {
  /**
   * Hash of the rule and of what the finding is about. It holds no figure, no place and no year: the same objection to next year's
   * report, or to another version of this one, has the same key. Two findings of one report may share it.
   */
  readonly key: string
  readonly rule: string
  readonly severity: FindingSeverity
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Every line that has a part in it, each once, in order. */
  readonly lines: readonly number[]
  /** The figures or words that do not agree, where they stand; the place most likely wrong first. `doc` only for another document. */
  readonly spans: readonly Span[]
  /** The same figures or words as printed, and figures computed from them. */
  readonly values: readonly (string | number)[]
}

/**
 * Where a line stands in the file it was read from. Text formats have none: there the line number says it.
 * Word: `part` of the package (`word/document.xml`), `paragraph` = index (from 0) of its w:p among all w:p of the part in document order.
 * PDF: `page` from 1. Excel: the sheet's name and the cell (`C7`).
 */
export type FilePlace =
  | { readonly kind: 'word'; readonly part: string; readonly paragraph: number; readonly runs: readonly RunPlace[] }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string }

/**
 * From `start` of the line (UTF-16) up to the next entry, the characters are those of the w:r number `run` (index from 0 among the runs
 * of the paragraph in document order) from its character `offset` on. `run` null: printed by Word, in no run (an automatic number).
 * `paragraph`: the w:p of that run where it is not the line's own, because the mark between two paragraphs is deleted but still recorded.
 */
export type RunPlace = { readonly start: number; readonly run: number | null; readonly offset: number; readonly paragraph?: number }

export type Diagnostic = {
  readonly code: string
  readonly line: number | null
  readonly message: string
  /** Where that is in the file, for formats that have no lines of their own. */
  readonly place?: FilePlace
}

/**
 * A table of two or more columns of which no row came into any list, with what is needed to say what its columns hold (see
 * ColumnMapping). `line` is its first; `heads` are the heading cells, or those of the first row of two or more cells, without white
 * space; `sample` has the first rows below, one cell a column; `guess` says of each column what it may hold, null where nothing tells.
 */
export type UnknownTable = {
  readonly line: number
  readonly place?: FilePlace
  readonly caption: string
  readonly heads: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly guess?: readonly (MappedColumn | null)[]
}

/** A table read by a ColumnMapping, with the `roles` it was read by: they stay true of this reading when the mapping is changed. */
export type MappedTable = Omit<UnknownTable, 'guess'> & { readonly roles: readonly (MappedColumn | null)[] }

export type Reading = {
  readonly schema: 'gangmu.reading/1'
  readonly report: ReportHeader
  readonly indicators: readonly IndicatorRow[]
  readonly facts: readonly Fact[]
  readonly commitments: readonly Commitment[]
  readonly projects: readonly ProjectItem[]
  readonly livelihood: readonly LivelihoodItem[]
  readonly glossary: readonly GlossaryTerm[]
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  /** One entry a line (`places[line - 1]`), for formats that have no lines of their own; null for a line that stands nowhere in the file. */
  readonly places?: readonly (FilePlace | null)[]
  /** Absent where there is none. */
  readonly unknownTables?: readonly UnknownTable[]
  /** Absent where there is none. */
  readonly mappedTables?: readonly MappedTable[]
}
