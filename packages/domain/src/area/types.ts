/** On screen: 行政区 / 镇街 / 开发区·园区 / 功能区 / 统计片区. */
export type AreaKind = 'division' | 'town' | 'park' | 'functional' | 'statistical'

/** `zone` is every area that is no administrative division. */
export type AreaLevel = 'province' | 'city' | 'county' | 'town' | 'zone'

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more precise than is known. Dates compare as text, so `2016-11` comes before every day of
 * that month and after every day before it.
 */
export type AreaDate = string

/** A GB/T 2260 code the area had from `from` (inclusive) to `to` (exclusive). Codes are reused by later areas: never a key. */
export type AreaCode = { readonly code: string; readonly from: AreaDate | null; readonly to: AreaDate | null }

/** Whom a figure is about. Dated, may overlap others, has predecessors and successors. */
export type RefArea = {
  /** Stable and opaque: made once from the area's place and name, never from a code. */
  readonly id: string
  readonly kind: AreaKind
  readonly level: AreaLevel
  readonly name: string
  /** Short names: 重庆, 恩施州, 彭水县, 昆山. */
  readonly aliases: readonly string[]
  /** The next higher administrative division, null for provinces. */
  readonly parent: string | null
  /** First day (inclusive), null where it lies before the table's history. */
  readonly from: AreaDate | null
  /** Day of abolition (exclusive), null while the area exists. */
  readonly to: AreaDate | null
  readonly codes: readonly AreaCode[]
  readonly predecessors: readonly string[]
  readonly successors: readonly string[]
}

/** A named, dated set of areas (中心城区, 渝西, 苏南): the comparison set of a rank, never an area with figures of its own code. */
export type AreaGroup = {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The division the name is used in, null where it spans provinces. */
  readonly within: string | null
  readonly members: readonly { readonly area: string; readonly from: AreaDate | null; readonly to: AreaDate | null }[]
}
