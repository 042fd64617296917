import type { Amount } from './amount.ts'

/** What a number in a cell has to be compared with: `6.5以上` is at least, `＜5.5` below, a bare `6.5` plain. */
export type NumberKind = 'plain' | 'at-least' | 'at-most' | 'above' | 'below' | 'about' | 'equal'

/** How strongly the cell promises: 力争 strive, 确保 ensure, 预期 expect. */
export type CommitmentStrength = 'strive' | 'ensure' | 'expect'

/** `控制在5.5%以内`, `≥301`, `310天以上`, `56万美元`: one amount with what stands before and after it. */
export type NumberTarget = {
  readonly kind: NumberKind
  readonly before: string
  readonly amount: Amount
  readonly after: string
  readonly commitment: CommitmentStrength | null
  /** 控制在: the amount is a ceiling even where no 以内 follows. */
  readonly controlled: boolean
}

/** `1—2家`, `5%-5.5%`, `8到10`. */
export type RangeTarget = {
  readonly kind: 'range'
  readonly before: string
  readonly low: Amount
  readonly joiner: string
  readonly high: Amount
  readonly after: string
  readonly commitment: CommitmentStrength | null
}

/** `较上年提高1个百分点`, `增长6%左右`, `下降2.5%以上`: a movement, not a level. */
export type ChangeTarget = {
  readonly kind: 'change'
  readonly sense: 'up' | 'down'
  readonly compare: Exclude<NumberKind, 'plain'>
  /** `last-year` for 较上年/同比, a year for 较2020年, null where the cell only says 增长. */
  readonly base: string | null
  readonly before: string
  readonly amount: Amount
  readonly after: string
  readonly commitment: CommitmentStrength | null
}

/** `正增长`, `零增长`, `只降不升`: the sign of the movement is the whole target. */
export type SignTarget = { readonly kind: 'sign'; readonly relation: '>0' | '>=0' | '=0' | '<=0' | '<0' | 'better'; readonly text: string }

export type ReferenceRelation = 'sync' | 'at-least' | 'at-most' | 'above' | 'below' | 'better' | 'not-worse'

/** What a reference is compared with. `code` is an indicator code where the words name a catalogued indicator. */
export type ReferenceTo =
  | { readonly of: 'indicator'; readonly name: string; readonly code: string | null }
  | { readonly of: 'area'; readonly name: string }
  | { readonly of: 'last-year' }

/** `与GDP增长同步`, `低于全市平均水平`, `高于全市0.5个百分点`. */
export type ReferenceTarget = {
  readonly kind: 'reference'
  readonly relation: ReferenceRelation
  /** 基本同步, 略高于: the words leave room. */
  readonly soft: boolean
  readonly to: ReferenceTo
  readonly before: string
  readonly margin: Amount | null
  readonly after: string
}

/** `保持或优于Ⅲ类`. `grade` 1 is the best. */
export type ClassTarget = {
  readonly kind: 'class'
  readonly compare: 'at-least-as-good' | 'better' | 'equal'
  readonly grade: number
  readonly mark: string
  readonly text: string
}

/** `完成市级下达任务`: the number belongs to another government. As a result the same words are a report of completion. */
export type DelegatedTarget = {
  readonly kind: 'delegated'
  /** 国家, 省级, 市级, 上级 … */
  readonly authority: string
  /** The words say that it was done (完成…), not only that it is handed down (市级下达). */
  readonly completed: boolean
  readonly text: string
}

/** `达到国家标准`: met when the standard is met, whatever its number. */
export type StandardTarget = { readonly kind: 'standard'; readonly authority: string; readonly text: string }

/** `“十四五”规划期内统筹考虑`: judged over several years, no annual target. */
export type PooledTarget = { readonly kind: 'pooled'; readonly span: string; readonly text: string }

/** `/`, `—`, `不设目标`. */
export type NoneTarget = { readonly kind: 'none'; readonly text: string }

/** An empty cell: nothing was filled in, which is neither zero nor `—`. */
export type BlankTarget = { readonly kind: 'blank'; readonly text: string }

/** `全市前列`, `全市第五名`, `保持前三`. */
export type RankTarget = {
  readonly kind: 'rank'
  /** The set ranked in (全市, 中心城区 …); null where the cell names none. */
  readonly among: string | null
  /** 1-based place; the worst place allowed in `前三`; null for words without a threshold (前列, 上游). */
  readonly place: number | null
  readonly word: string
  readonly text: string
}

/** `保持稳定`, `保持现有水平`, `持平`. */
export type KeptTarget = { readonly kind: 'kept'; readonly text: string }

export type SelfReport = 'done' | 'exceeded' | 'nearly' | 'not-done' | 'on-pace' | 'in-progress'

/** `完成`, `达标`, `超额完成`, `未完成`: a result in words, without a figure. */
export type SelfReportedTarget = { readonly kind: 'self-reported'; readonly outcome: SelfReport; readonly text: string }

/** Why a figure is not there yet. */
export type PendingWhy =
  | 'not-issued'
  | 'not-fed-back'
  | 'not-published'
  | 'to-be-confirmed'
  | 'no-estimate'
  | 'scope-changed'
  | 'discontinued'

/** `市级暂未反馈`, `年后公布`. */
export type PendingTarget = { readonly kind: 'pending'; readonly why: PendingWhy; readonly text: string }

/** Words beside a condition that set none: `（同口径）`, `争取更好结果`. */
export type NoteTarget = { readonly kind: 'note'; readonly text: string }

/** What no form fits. Carries the text and a diagnostic, never a number. */
export type UnparsedTarget = { readonly kind: 'unparsed'; readonly text: string; readonly diagnostic: 'target.unparsed' }

export type SimpleTarget =
  | NumberTarget
  | RangeTarget
  | ChangeTarget
  | SignTarget
  | ReferenceTarget
  | ClassTarget
  | DelegatedTarget
  | StandardTarget
  | PooledTarget
  | NoneTarget
  | BlankTarget
  | RankTarget
  | KeptTarget
  | SelfReportedTarget
  | PendingTarget
  | NoteTarget
  | UnparsedTarget

/** base: must hold. bracket: a condition in brackets beside the base. stretch: 力争 beyond the base, never judged. */
export type PartRole = 'base' | 'bracket' | 'stretch'

export type CompoundPart = { readonly role: PartRole; readonly expression: SimpleTarget }

/** `4左右（保持全市前列）`, `7%左右，力争8%`. `glue` has one text more than there are parts: what stands before, between and after them. */
export type CompoundTarget = { readonly kind: 'compound'; readonly parts: readonly CompoundPart[]; readonly glue: readonly string[] }

/** A target or result cell as an expression of the target language. See docs/reference/target-language.md. */
export type TargetExpression = SimpleTarget | CompoundTarget
