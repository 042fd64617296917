import type { Role } from '../policy/roles.ts'

/** On screen: 指标卡 / 走势 / 完成与目标 / 拉动分解 / 热力表 / 分区块图 / 位次 / 清单 / 亮灯统计 / 预警统计 / 文字. */
export const PANEL_KINDS = [
  'scorecard',
  'trend',
  'bar-against-target',
  'waterfall',
  'heat-table',
  'tile-map',
  'ranking',
  'item-list',
  'lamps',
  'warnings',
  'text',
] as const
export type PanelKind = (typeof PANEL_KINDS)[number]

export const PANEL_WIDTHS = ['third', 'half', 'full'] as const
export type PanelWidth = (typeof PANEL_WIDTHS)[number]

/** Whose figures stand beside each other: the divisions the area is compared with, or the townships and parks within it. */
export const AREA_CHOICES = ['peers', 'zones'] as const
export type AreaChoice = (typeof AREA_CHOICES)[number]

/** Lines of the plan of the month's year: those marked ★, or all. */
export const LINE_CHOICES = ['core', 'all'] as const
export type LineChoice = (typeof LINE_CHOICES)[number]

/** What a list is of: plan lines by the unit that leads them, what changed in the month, places among the peers, the two ledgers. */
export const ITEM_SOURCES = ['plan-lines', 'changes', 'ranks', 'projects', 'tax-leads'] as const
export type ItemSource = (typeof ITEM_SOURCES)[number]

type OfKind<K extends PanelKind> = { readonly kind: K; readonly title: string; readonly width: PanelWidth }

/** Indicators are named by their codes of the catalogue; null means those of the whole board. */
type OfIndicators<K extends PanelKind> = OfKind<K> & { readonly indicators: readonly string[] | null }

export type ScorecardPanel = OfIndicators<'scorecard'>
/** `months`: how many, the month looked at the last of them. */
export type TrendPanel = OfIndicators<'trend'> & { readonly months: number }
export type BarPanel = OfIndicators<'bar-against-target'>
/** By how much each part, a level, pulls the growth of the whole. */
export type WaterfallPanel = OfKind<'waterfall'> & { readonly total: string; readonly parts: readonly string[] }
/** `lines` stands in for indicators. `shade`: coloured by lamp, or by where a value lies within its row. */
export type HeatPanel = OfIndicators<'heat-table'> & {
  readonly lines: LineChoice | null
  readonly months: number
  readonly shade: 'lamp' | 'value'
}
export type TilePanel = OfKind<'tile-map'> & { readonly indicator: string; readonly areas: AreaChoice }
export type RankingPanel = OfKind<'ranking'> & { readonly indicator: string; readonly areas: AreaChoice }
export type ItemPanel = OfKind<'item-list'> & { readonly source: ItemSource; readonly most: number }
export type LampsPanel = OfKind<'lamps'>
export type WarningsPanel = OfKind<'warnings'>
/** Paragraphs with `{month}`, `{area}` and `{indicator-code}` to be filled in. */
export type TextPanel = OfKind<'text'> & { readonly text: readonly string[] }

export type Panel =
  | ScorecardPanel
  | TrendPanel
  | BarPanel
  | WaterfallPanel
  | HeatPanel
  | TilePanel
  | RankingPanel
  | ItemPanel
  | LampsPanel
  | WarningsPanel
  | TextPanel

/** 专题板块: a page over indicators and items, declared as data (boards/*.yaml). */
export type Board = {
  readonly id: string
  readonly title: string
  /** Who it is made for: it stands first in their list, and hides from nobody. */
  readonly audience: readonly Role[]
  readonly description: string
  readonly order: number
  readonly indicators: readonly string[]
  readonly panels: readonly Panel[]
}

/** Where in a board something is: keys and indexes from the top. */
export type BoardPath = readonly (string | number)[]

/** What can be wrong with a board; the sentence is `board.problem.<code>`. */
export const BOARD_PROBLEM_CODES = [
  'text-syntax',
  'text-alias',
  'text-too-long',
  'key-unknown',
  'key-missing',
  'value-type',
  'value-choice',
  'value-pattern',
  'too-small',
  'too-big',
  'indicator-unknown',
  'indicator-repeated',
  'indicator-undeclared',
  'indicator-unshown',
  'units-differ',
  'parts-unlike',
  'not-ranked',
  'placeholder-unknown',
  'two-ledgers',
] as const
export type BoardProblemCode = (typeof BOARD_PROBLEM_CODES)[number]

export type BoardProblem = {
  readonly code: BoardProblemCode
  readonly path: BoardPath
  readonly params: Readonly<Record<string, string | number | null>>
}

/** The same with its place in the text: both count from 1. */
export type PlacedProblem = BoardProblem & { readonly line: number; readonly column: number }
