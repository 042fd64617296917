import type { AskSort, Month, RoundDraft } from '@gangmu/domain'
import { describePeriod } from '@gangmu/messages'
import type { DocumentStamp } from '../stamp.ts'

/** One thing a round asks for: a column, the same for every unit. `code` is stable within the round. */
export type RoundField = {
  readonly code: string
  readonly sort: AskSort
  readonly name: string
  readonly unit: string | null
  readonly period: string
  /** A class (Ⅱ类) is words. */
  readonly isClass: boolean
  /** 口径, 数据来源 and 校验规则 in words; null where nothing is known. */
  readonly definition: string | null
  readonly source: string | null
  readonly checks: string | null
}

/** A unit with what stands in its cells, by the code of the field; a field it is not asked for is missing. */
export type RoundRow = {
  readonly unitId: string
  readonly name: string
  readonly shortName: string | null
  /** Whether its form can be filled in now. */
  readonly isOpen: boolean
  readonly cells: ReadonlyMap<string, { readonly raw: string; readonly sentence: string | null }>
}

export type RoundSheet = {
  readonly round: Pick<RoundDraft, 'title' | 'kind' | 'month' | 'deadline' | 'metadata'>
  /** 制发机关. */
  readonly organ: string | null
  readonly fields: readonly RoundField[]
  readonly rows: readonly RoundRow[]
  readonly stamp: DocumentStamp
}

/** A cell that a sheet says otherwise than it stands, as it would be then. `cell` is where: `C9`. */
export type RoundChange = {
  readonly unitId: string
  readonly code: string
  readonly cell: string
  readonly raw: string
  readonly sentence: string
}

/** `unknown` are headings of columns that were not read, `skipped` rows of units that are not the reader's. */
export type ReadRound = {
  readonly sheet: string
  readonly rows: number
  readonly skipped: number
  readonly changes: readonly RoundChange[]
  readonly unknown: readonly { readonly cell: string; readonly text: string }[]
}

export const UNIT_HEAD = '填报单位'
export const PERIOD_LABEL = '期别'

/** What of a cell a column holds: its figure, or what is said to it. */
export type FieldPart = 'raw' | 'sentence'
export const codeOf = ({ code }: RoundField, part: FieldPart): string => (part === 'raw' ? code : `${code}.note`)

/** 货物进出口总额（亿元）, 货物进出口总额 2026年预计（亿元）, 货物进出口总额 说明: the name of a column, apart from its code. */
export const labelOf = ({ name, sort, period, unit }: RoundField, part: FieldPart): string => {
  const asked = sort === 'estimate' ? `${name} ${describePeriod('zh-CN', period)}预计` : name
  if (part === 'sentence') return `${asked} 说明`
  return unit === null ? asked : `${asked}（${unit}）`
}

/** 2026年1—2月; of December the twelve months, since what it brings is the year's. */
export const printMonth = (month: Month): string => {
  const [year, number] = month.split('-').map(Number)
  return number === 1 ? `${year}年1月` : `${year}年1—${number}月`
}
