import type { Rule, Rules } from './page-model.ts'

/** A cell of a grid: columns and rows it covers, counted from 0. */
export type GridCell = { readonly column: number; readonly columns: number; readonly row: number; readonly rows: number }

/** `xs` and `ys` are the edges of columns and rows; cells in order of rows, then columns, covering the grid without overlap. */
export type Grid = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** Rules that end this near to each other meet. */
const NEAR = 3
/** Edges this near are one; a column narrower than SLIVER that no cell keeps to is a slip of the pen. */
const SAME = 2.5
const SLIVER = 7
/** Half-open tables have no rule at their sides; further out than this begins a column. */
const OUTSIDE = 12
/** A chart or a pattern, not a table. */
const MOST_EDGES = 400

/** Every set of rules that meet, as a grid: frames, tables, tables open at the sides. Rules that meet no other are left alone. */
export function buildGrids(rules: Rules): Grid[] {
  return connect(rules).flatMap(({ horizontal, vertical }) => {
    if (horizontal.length + vertical.length < 3) return []
    const box = extentOf(horizontal, vertical)
    const xs = edgesOf(vertical, box.left, box.right)
    const ys = edgesOf(horizontal, box.top, box.bottom)
    if (xs.length < 2 || ys.length < 2 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) return []
    const cells = findCells(xs, ys, horizontal, vertical)
    const closedAt = (y: number): boolean => coverage(horizontal, y, box.left, box.right) >= 0.5
    return [{ ...tidy(xs, ys, cells), openTop: !closedAt(box.top), openBottom: !closedAt(box.bottom) }]
  })
}

type Component = { horizontal: Rule[]; vertical: Rule[] }

function connect({ horizontal, vertical }: Rules): Component[] {
  const parent = [...horizontal, ...vertical].map((_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    parent[i] = root
    return root
  }
  const byPlace = [...vertical.entries()].sort(([, a], [, b]) => a.at - b.at)
  for (const [i, h] of horizontal.entries())
    for (let k = firstFrom(byPlace, h.from - NEAR); k < byPlace.length && byPlace[k]![1].at <= h.to + NEAR; k++) {
      const [j, v] = byPlace[k]!
      if (h.at >= v.from - NEAR && h.at <= v.to + NEAR) parent[find(i)] = find(horizontal.length + j)
    }
  const found = new Map<number, Component>()
  const of = (i: number): Component => {
    const root = find(i)
    const component = found.get(root) ?? { horizontal: [], vertical: [] }
    found.set(root, component)
    return component
  }
  for (const [i, rule] of horizontal.entries()) of(i).horizontal.push(rule)
  for (const [j, rule] of vertical.entries()) of(horizontal.length + j).vertical.push(rule)
  return [...found.values()].filter((c) => c.horizontal.length > 0 && c.vertical.length > 0)
}

/** Index of the first rule at `from` or behind it. */
function firstFrom(sorted: readonly (readonly [number, Rule])[], from: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]![1].at < from) low = middle + 1
    else high = middle
  }
  return low
}

const extentOf = (horizontal: readonly Rule[], vertical: readonly Rule[]) => ({
  left: Math.min(...horizontal.map((r) => r.from), ...vertical.map((r) => r.at)),
  right: Math.max(...horizontal.map((r) => r.to), ...vertical.map((r) => r.at)),
  top: Math.min(...vertical.map((r) => r.from), ...horizontal.map((r) => r.at)),
  bottom: Math.max(...vertical.map((r) => r.to), ...horizontal.map((r) => r.at)),
})

/** Where rules stand, near ones made one, and the ends of the crossing rules where no rule closes the table there. */
function edgesOf(rules: readonly Rule[], from: number, to: number): number[] {
  const edges: number[] = []
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) if (edges.length === 0 || at - edges.at(-1)! > SAME) edges.push(at)
  if (edges.length === 0 || edges[0]! - from > OUTSIDE) edges.unshift(from)
  if (to - edges.at(-1)! > OUTSIDE) edges.push(to)
  return edges
}

/** Share of from–to that rules at `at` cover. */
function coverage(rules: readonly Rule[], at: number, from: number, to: number): number {
  let covered = 0
  for (const rule of rules) if (Math.abs(rule.at - at) <= NEAR) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  return to > from ? covered / (to - from) : 1
}

/** Elementary boxes that no rule parts are one cell; a set of them that is no rectangle falls apart into its rows. */
function findCells(xs: readonly number[], ys: readonly number[], horizontal: readonly Rule[], vertical: readonly Rule[]): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const owner = Array.from({ length: columns * rows }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (owner[root] !== root) root = owner[root]!
    owner[i] = root
    return root
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column
      if (column + 1 < columns && coverage(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!) < 0.5) owner[find(here + 1)] = find(here)
      if (row + 1 < rows && coverage(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!) < 0.5) owner[find(here + columns)] = find(here)
    }
  const sets = new Map<number, number[]>()
  for (let i = 0; i < owner.length; i++) {
    const root = find(i)
    const set = sets.get(root)
    if (set) set.push(i)
    else sets.set(root, [i])
  }
  const cells: GridCell[] = []
  for (const set of sets.values()) {
    const cell = spanOf(set, columns)
    if (cell.columns * cell.rows === set.length) cells.push(cell)
    else for (const run of rowRuns(set, columns)) cells.push(spanOf(run, columns))
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

function spanOf(set: readonly number[], columns: number): GridCell {
  const at = set.map((i) => ({ row: Math.floor(i / columns), column: i % columns }))
  const [row, column] = [Math.min(...at.map((p) => p.row)), Math.min(...at.map((p) => p.column))]
  return {
    row,
    column,
    rows: Math.max(...at.map((p) => p.row)) - row + 1,
    columns: Math.max(...at.map((p) => p.column)) - column + 1,
  }
}

function rowRuns(set: readonly number[], columns: number): number[][] {
  const runs: number[][] = []
  for (const i of set.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === i - 1 && i % columns !== 0) run.push(i)
    else runs.push([i])
  }
  return runs
}

/** Leaves out edges that no cell ends at, and slivers: columns and rows too narrow for a letter that no cell keeps to. */
function tidy(xs: readonly number[], ys: readonly number[], cells: readonly GridCell[]): Pick<Grid, 'xs' | 'ys' | 'cells'> {
  const x = keepEdges(
    xs,
    cells.map((cell) => [cell.column, cell.column + cell.columns]),
  )
  const y = keepEdges(
    ys,
    cells.map((cell) => [cell.row, cell.row + cell.rows]),
  )
  return {
    xs: x.edges,
    ys: y.edges,
    cells: cells.map((cell) => {
      const [column, row] = [x.index[cell.column]!, y.index[cell.row]!]
      return { column, row, columns: x.index[cell.column + cell.columns]! - column, rows: y.index[cell.row + cell.rows]! - row }
    }),
  }
}

/** `index[i]` is where edge i of before is now. */
function keepEdges(edges: readonly number[], spans: readonly (readonly [number, number])[]): { edges: number[]; index: number[] } {
  const used = new Set(spans.flat())
  const kept: number[] = []
  const index: number[] = []
  for (const [i, edge] of edges.entries()) {
    const last = i === 0 ? -1 : index[i - 1]!
    const sliver = last >= 0 && edge - kept[last]! < SLIVER && !spans.some(([from, to]) => to === i && index[from] === last)
    if (last >= 0 && (!used.has(i) || sliver)) index.push(last)
    else index.push(kept.push(edge) - 1)
  }
  return { edges: kept, index }
}
