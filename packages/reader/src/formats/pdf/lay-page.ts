import { buildGrids, type Grid } from './build-grid.ts'
import { clusterLines } from './cluster-lines.ts'
import { fillGrid, isWithin } from './fill-grid.ts'
import type { Glyph, Line, PageTable, PaintedPage } from './page-model.ts'
import { splitColumns } from './split-columns.ts'

/** A page with its ruled tables set apart; `lines` are what stands outside of them. */
export type LaidPage = { readonly page: PaintedPage; readonly tables: readonly PageTable[]; readonly lines: readonly Line[] }

/** A frame that holds this share of the page, on most pages: an ornament of the paper. */
const ORNAMENT_SHARE = 0.5
const SAME_PLACE = 4

export function layPages(pages: readonly PaintedPage[]): LaidPage[] {
  const grids = pages.map((page) => buildGrids(page.rules))
  const ornaments = findOrnaments(pages, grids)
  return pages.map((page, i) =>
    layPage(
      page,
      grids[i]!.filter((grid) => !ornaments.some((other) => isSamePlace(grid, other))),
    ),
  )
}

function layPage(page: PaintedPage, grids: readonly Grid[]): LaidPage {
  const outer = grids.filter((grid) => !isInside(grid, grids) && !holdsTable(grid, grids, page.glyphs))
  const inside = new Map<Grid, Glyph[]>(outer.map((grid) => [grid, []]))
  const outside: Glyph[] = []
  for (const glyph of page.glyphs) {
    const grid = outer.find((own) => isWithin(own, glyph))
    if (grid) inside.get(grid)!.push(glyph)
    else outside.push(glyph)
  }
  const tables = outer.map((grid) => fillGrid(grid, inside.get(grid)!, page.page)).filter((table) => table !== null)
  return {
    page,
    tables: tables.sort((a, b) => a.top - b.top),
    lines: splitColumns(clusterLines(outside, page.page), tables),
  }
}

/** A table within a cell of another is text of that cell; so is a frame within a frame. */
const isInside = (grid: Grid, grids: readonly Grid[]): boolean =>
  grids.some((other) => other !== grid && isAround(other, grid) && (other.cells.length > 1 || grid.cells.length === 1))

/** A frame around a table is none: what stands in it is laid out by itself. */
const holdsTable = (grid: Grid, grids: readonly Grid[], glyphs: readonly Glyph[]): boolean =>
  grid.cells.length === 1 &&
  grids.some((other) => other.cells.length > 1 && isAround(grid, other) && glyphs.some((glyph) => isWithin(other, glyph)))

const isAround = (outer: Grid, inner: Grid): boolean =>
  outer.xs[0]! <= inner.xs[0]! + 1 &&
  outer.xs.at(-1)! >= inner.xs.at(-1)! - 1 &&
  outer.ys[0]! <= inner.ys[0]! + 1 &&
  outer.ys.at(-1)! >= inner.ys.at(-1)! - 1

const isSamePlace = (a: Grid, b: Grid): boolean =>
  a.cells.length === b.cells.length &&
  [
    [a.xs[0]!, b.xs[0]!],
    [a.xs.at(-1)!, b.xs.at(-1)!],
    [a.ys[0]!, b.ys[0]!],
    [a.ys.at(-1)!, b.ys.at(-1)!],
  ].every(([one, other]) => Math.abs(one! - other!) <= SAME_PLACE)

/** Frames of one cell around most of the page that stand at the same place on at least three pages and on most of them. */
function findOrnaments(pages: readonly PaintedPage[], grids: readonly (readonly Grid[])[]): Grid[] {
  const frames = pages.flatMap(({ width, height }, i) =>
    grids[i]!.filter(
      ({ cells, xs, ys }) => cells.length === 1 && (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!) > width * height * ORNAMENT_SHARE,
    ),
  )
  return frames.filter((frame) => {
    const alike = frames.filter((other) => isSamePlace(frame, other)).length
    return alike >= 3 && alike > pages.length / 2
  })
}
