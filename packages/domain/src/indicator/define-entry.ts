import type { Nature } from '../reading.ts'
import type { Direction, Frequency, IndicatorEntry, IndicatorKind, IndicatorTheme } from './types.ts'

/** An entry as written in entries/*.ts; `growth` adds the entry for its growth, which inherits every alias with 增速 appended. */
export type EntryRow = {
  readonly code: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly kind: IndicatorKind
  readonly units: readonly string[]
  readonly direction?: Direction
  readonly nature?: Nature
  readonly lead: string
  readonly frequency: Frequency
  readonly scope?: readonly string[]
  /** [text, source] */
  readonly definition: readonly [text: string, source: string]
  readonly neverMerge?: readonly string[]
  /** Code of the growth entry a reduction is the opposite of. */
  readonly opposite?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly replacedBy?: string
  readonly growth?: {
    readonly code?: string
    readonly name?: string
    readonly aliases?: readonly string[]
    readonly nature?: Nature
    readonly direction?: Direction
    readonly lead?: string
    readonly definition?: readonly [text: string, source: string]
    readonly neverMerge?: readonly string[]
    readonly opposite?: string
  }
}

/** 国家统计局指标解释: the bureau's published explanations of its main indicators. */
export const NBS = '国家统计局统计指标解释'
/** Used where no national definition exists: the space must state its own in the plan line's 口径说明. */
export const LOCAL = '无全国统一口径，以本地主管部门规定为准'

const expandRow = (row: EntryRow, theme: IndicatorTheme): IndicatorEntry[] => {
  const entry: IndicatorEntry = {
    code: row.code,
    name: row.name,
    aliases: row.aliases ?? [],
    theme,
    kind: row.kind,
    units: row.units,
    direction: row.direction ?? 'up',
    nature: row.nature ?? null,
    lead: row.lead,
    frequency: row.frequency,
    scope: row.scope ?? [],
    definition: { text: row.definition[0], source: row.definition[1] },
    neverMerge: row.neverMerge ?? [],
    opposite: row.opposite ?? null,
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    replacedBy: row.replacedBy ?? null,
  }
  const { growth } = row
  if (!growth) return [entry]
  return [
    { ...entry, neverMerge: [...entry.neverMerge, growth.code ?? `${row.code}-growth`] },
    {
      ...entry,
      code: growth.code ?? `${row.code}-growth`,
      name: growth.name ?? `${row.name}增速`,
      aliases: [...(row.aliases ?? []).map((alias) => `${alias}增速`), ...(growth.aliases ?? [])],
      kind: 'growth',
      units: ['%'],
      direction: growth.direction ?? entry.direction,
      nature: growth.nature ?? '预期性',
      lead: growth.lead ?? row.lead,
      definition: growth.definition
        ? { text: growth.definition[0], source: growth.definition[1] }
        : { text: `${row.name}比上年同期增长的百分比。`, source: row.definition[1] },
      neverMerge: [row.code, ...(growth.neverMerge ?? [])],
      opposite: growth.opposite ?? null,
    },
  ]
}

export const defineEntries = (theme: IndicatorTheme, rows: readonly EntryRow[]): IndicatorEntry[] =>
  rows.flatMap((row) => expandRow(row, theme))
