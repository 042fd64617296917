import type { Availability, Day, Direction, Lamp, Month, MonthFigure, MonthRank, Panel, PanelKind, WarningLevel } from '@gangmu/domain'

/** A figure as a board shows it: what its evidence is opened by is its `observationId`. */
export type BoardFigure = MonthFigure & { readonly month: Month }

/** The lamp of a line in a month, and the name of the rule that lit it; the line's own page tells the numbers. */
export type BoardLamp = { readonly lamp: Lamp; readonly rule: string | null }

export type NamedIndicator = {
  readonly indicator: string
  readonly name: string
  readonly unit: string | null
  readonly direction: Direction
}

/** The target of the stage the month lies in, or of the year; `value` is where it stands in the indicator's unit. */
export type BoardTarget = {
  readonly planId: string
  readonly lineId: string
  readonly period: string
  readonly text: string
  readonly value: number | null
}

/** An indicator in the month. The figure may be of an earlier one, where it comes by the quarter or the year, or has not come yet. */
export type IndicatorCell = NamedIndicator & {
  readonly figure: BoardFigure | null
  /** Why there is none for the month itself; null where nothing is known of when it is due. */
  readonly availability: Availability | null
  readonly growth: number | null
  /** Against the period before within the year, in the figure's unit. */
  readonly change: number | null
  readonly city: BoardFigure | null
  readonly target: BoardTarget | null
  readonly lamp: BoardLamp | null
}

/** `sparse`: it comes by the quarter or the year, so that months between are no gaps. */
export type SeriesRow = NamedIndicator & {
  readonly sparse: boolean
  readonly points: readonly (BoardFigure | null)[]
}

export type HeatRow = {
  readonly name: string
  readonly unit: string | null
  readonly indicator: string | null
  readonly lineId: string | null
  readonly cells: readonly { readonly figure: BoardFigure | null; readonly lamp: BoardLamp | null; readonly shade: number | null }[]
}

export type AreaFigure = {
  readonly areaId: string
  readonly name: string
  readonly figure: BoardFigure | null
  readonly place: number | null
  readonly shade: number | null
}

export type LineItem = {
  readonly planId: string
  readonly lineId: string
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly leadUnit: { readonly id: string; readonly name: string } | null
  readonly leader: string | null
  readonly target: BoardTarget | null
  readonly figure: BoardFigure | null
  readonly availability: Availability
  readonly lamp: BoardLamp | null
  /** For `changes`: the period before, what lies between, and the lamp it had. */
  readonly before: { readonly figure: BoardFigure | null; readonly change: number | null; readonly lamp: BoardLamp | null } | null
  /** For `ranks`: the place among the peers. */
  readonly rank: MonthRank | null
}

export type ProjectItem = {
  readonly id: string
  readonly no: string
  readonly name: string
  readonly unitName: string
  readonly leader: string | null
  /** In 万元. */
  readonly total: number | null
  readonly planned: number | null
  readonly completed: number | null
  /** Up to which month it was reported. */
  readonly month: Month | null
  readonly lamp: Lamp
  readonly isLate: boolean
}

export type TaxLeadItem = {
  readonly id: string
  readonly no: string
  readonly enterprise: string
  readonly areaName: string
  readonly unitName: string
  readonly kind: string
  readonly text: string
  readonly state: string
  readonly since: Day
  /** In 万元. */
  readonly booked: number
}

type DataOf<K extends PanelKind, D> = { readonly kind: K; readonly panel: Extract<Panel, { kind: K }> } & D

/** Of a text: plain pieces, the month, and figures in their places. */
export type TextPiece =
  | string
  | { readonly month: Month }
  | { readonly indicator: string; readonly name: string; readonly figure: BoardFigure | null }

export type ItemData =
  | { readonly source: 'plan-lines' | 'changes' | 'ranks'; readonly total: number; readonly lines: readonly LineItem[] }
  | { readonly source: 'projects'; readonly total: number; readonly projects: readonly ProjectItem[] }
  | { readonly source: 'tax-leads'; readonly total: number; readonly leads: readonly TaxLeadItem[] }

export type PanelData =
  | DataOf<'scorecard', { readonly cells: readonly IndicatorCell[] }>
  | DataOf<'trend', { readonly months: readonly Month[]; readonly series: readonly SeriesRow[] }>
  | DataOf<'bar-against-target', { readonly cells: readonly IndicatorCell[] }>
  | DataOf<
      'waterfall',
      {
        /** Null where the whole has no figure. */
        readonly month: Month | null
        readonly total: NamedIndicator & { readonly figure: BoardFigure | null; readonly growth: number | null }
        readonly parts: readonly (NamedIndicator & { readonly figure: BoardFigure | null; readonly pull: number | null })[]
        readonly rest: number | null
      }
    >
  | DataOf<'heat-table', { readonly months: readonly Month[]; readonly rows: readonly HeatRow[] }>
  | DataOf<'tile-map' | 'ranking', AreaData>
  | DataOf<
      'item-list',
      {
        /** Null where a ledger is not listed, and why. */
        readonly items: ItemData | null
        readonly hidden: 'right' | 'look-back' | null
      }
    >
  | DataOf<
      'lamps',
      { readonly counts: Readonly<Record<string, number>>; readonly lines: readonly Pick<LineItem, 'lineId' | 'name' | 'lamp' | 'no'>[] }
    >
  | DataOf<'warnings', { /** Null for who may not read warnings. */ readonly counts: Readonly<Record<WarningLevel, number>> | null }>
  | DataOf<'text', { readonly paragraphs: readonly (readonly TextPiece[])[] }>

export type AreaData = NamedIndicator & {
  readonly month: Month | null
  /** The set the places are counted in; null for the areas within the own one. */
  readonly set: string | null
  readonly own: string | null
  readonly ranked: number
  readonly areas: readonly AreaFigure[]
}
