import {
  areaById,
  type Board,
  can,
  type Day,
  existsAt,
  type Month,
  type Panel,
  type Release,
  shiftMonth,
  strictestOf,
} from '@gangmu/domain'
import { chooserOf } from '../monitor/choose-figures.ts'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { BoardGround } from '../ports/board-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { areaIndexFor } from '../use-cases/areas/load-area-index.ts'
import { areaSetsOf, dayOfSets } from '../use-cases/compare-areas.ts'
import { OWN_AREA } from '../use-cases/confirm-report.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { areaPanel } from './area-panels.ts'
import { boardFigures, needsLines, needsRanks } from './board-figures.ts'
import { boardLines } from './board-lines.ts'
import type { BoardMatter } from './board-matter.ts'
import { bars, heatTable, scorecard, text, trend, waterfall } from './figure-panels.ts'
import { ledgerItems, loadBoardLedger } from './ledger-panels.ts'
import { lampCounts, lineItems } from './line-panels.ts'
import type { PanelData } from './panel-data.ts'

export type BoardPorts = Pick<Ports, 'unitOfWork' | 'boards' | 'boardFiles' | 'months' | 'ledgers'>

export type BoardView = {
  readonly board: Board
  readonly month: Month
  readonly asOf: Day | null
  readonly area: string
  readonly panels: readonly PanelData[]
  /** The strictest release of the figures. */
  readonly release: Release
  /** When the latest of the figures was recorded; null where there are none. */
  readonly recordedAt: string | null
}

/** What targets of other lines refer to (与GDP增长同步): it has to be known where they are judged. */
const LINES_REFER_TO = 'gdp-growth'

type ViewRequest = { readonly board: Board; readonly opened: BoardGround; readonly asOf: Day | null }

/** The panels of a board with their figures, as far as the caller may see them. One round trip, and one for a ledger. */
export const viewBoard = async (
  ports: Pick<Ports, 'months' | 'ledgers'>,
  tx: Tx,
  caller: Caller,
  { board, opened, asOf }: ViewRequest,
  today: Day,
): Promise<BoardView> => {
  const { ground, whole } = opened
  const day = asOf ?? today
  const month = opened.month ?? shiftMonth(day.slice(0, 7), -1)
  const own = ground.space?.areaId ?? OWN_AREA
  const superior = ground.space?.superiorAreaId ?? null
  const areas = areaIndexFor(tx.spaceId, ground.areas)
  const { index } = catalogueOf(ground.local)
  const peers =
    areaSetsOf(own, areas, ground.groups, dayOfSets(month, day)).find(({ areaIds }) => areaIds.includes(own) && areaIds.length > 1) ?? null
  const zones = (areas.children.get(own) ?? []).filter((area) => area.kind !== 'division' && existsAt(area, month))
  const lines = (whole?.lines ?? []).filter(
    (line) => needsLines(board) || LINES_REFER_TO === line.indicator || board.indicators.some((code) => code === line.indicator),
  )
  const filters = boardFigures({
    board,
    ofLines: [...new Set(lines.flatMap(({ indicator }) => indicator ?? []))],
    month,
    own,
    superior,
    peerIds: peers?.areaIds ?? [],
    zoneIds: zones.map(({ id }) => id),
    index,
  })
  const { figures } = filters.length === 0 ? { figures: [] } : await ports.months.findFigures(tx, filters, asOf)
  const choose = chooserOf(figures, ground.rules, caller.sight, day)
  const months = { ground, index, sets: needsRanks(board) && peers !== null ? [peers] : [], choose, day }
  const matter: BoardMatter = {
    board,
    month,
    index,
    choose,
    own,
    superior,
    areas,
    peers,
    zones,
    plan: whole?.plan ?? null,
    ...(whole === null
      ? { lines: [], lampIn: () => null }
      : boardLines({ months: { ...months, whole }, lines, ruleSets: opened.ruleSets }, month)),
    ledger: await loadBoardLedger(ports, tx, caller, { board, month, asOf, areas }, today),
    warnings: can(caller.grants, 'warning.read') ? opened.warnings : null,
  }
  const panels = board.panels.map((panel) => panelData(matter, panel))
  return { board, month, asOf, area: areaById(own, areas)?.name ?? ground.space?.name ?? '', panels, ...marksOf(panels) }
}

const panelData = (matter: BoardMatter, panel: Panel): PanelData => {
  switch (panel.kind) {
    case 'scorecard':
      return scorecard(matter, panel)
    case 'trend':
      return trend(matter, panel)
    case 'bar-against-target':
      return bars(matter, panel)
    case 'waterfall':
      return waterfall(matter, panel)
    case 'heat-table':
      return heatTable(matter, panel)
    case 'tile-map':
      return { kind: panel.kind, panel, ...areaPanel(matter, panel) }
    case 'ranking':
      return { kind: panel.kind, panel, ...areaPanel(matter, panel) }
    case 'item-list':
      return panel.source === 'projects' || panel.source === 'tax-leads'
        ? { kind: panel.kind, panel, ...ledgerItems(matter.ledger, panel) }
        : { kind: panel.kind, panel, items: lineItems(matter, panel, panel.source), hidden: null }
    case 'lamps':
      return lampCounts(matter, panel)
    case 'warnings':
      return { kind: panel.kind, panel, counts: matter.warnings }
    case 'text':
      return text(matter, panel)
  }
}

type Mark = { readonly observationId: string; readonly release: Release; readonly recordedAt: string }

const isMark = (value: object): value is Mark => 'observationId' in value && 'release' in value && 'recordedAt' in value

/** Every figure there is in the panels, wherever it stands. */
const figuresIn = (value: unknown): readonly Mark[] => {
  if (typeof value !== 'object' || value === null) return []
  return isMark(value) ? [value] : Object.values(value).flatMap(figuresIn)
}

const marksOf = (panels: readonly PanelData[]): Pick<BoardView, 'release' | 'recordedAt'> => {
  const figures = figuresIn(panels)
  return {
    release: strictestOf(figures.map(({ release }) => release)),
    recordedAt: figures.reduce<string | null>(
      (latest, { recordedAt }) => (latest === null || recordedAt > latest ? recordedAt : latest),
      null,
    ),
  }
}
