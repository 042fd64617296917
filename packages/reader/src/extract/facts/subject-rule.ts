import type { Head } from './heads.ts'
import type { Figure, Naming } from './naming.ts'

/** A figure with its head taken apart and what it may lean on. */
export type Context = Figure & {
  readonly head: Head
  /** The subject the head itself names; may be empty. */
  readonly bare: string
  /** The noun phrase behind the figure. */
  readonly tail: string
  readonly naming: Naming
  readonly previous: string
  /** The subject to take where the head names none. */
  readonly inherited: string
}

/** What a rule says: the subject, and whether it is a side remark, inherited, or named behind the figure. */
export type Said = { readonly subject: string; readonly aside?: boolean; readonly inherited?: boolean; readonly attributive?: boolean }

export type SubjectRule = { readonly name: string; readonly example: string; readonly apply: (c: Context) => Said | string | null }

export const MEASURE_TAIL =
  /(增加值|总产值|产值|产量|销售额|零售额|营业收入|收入|投资|面积|里程|总量|总额|余额|出栏量|用电量|支出|贷款|存款)$/

export const measureTail = (text: string): string => MEASURE_TAIL.exec(text)?.[0] ?? ''
