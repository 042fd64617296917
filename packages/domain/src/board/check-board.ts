import { findNearest } from '../find-nearest.ts'
import { type IndicatorIndex, lookupIndicator, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import type { IndicatorEntry } from '../indicator/types.ts'
import { indicatorsOf, placeholdersOf, TEXT_WORDS } from './board-indicators.ts'
import type { Board, BoardPath, BoardProblem, BoardProblemCode, Panel } from './types.ts'

/**
 * What a board that has the right shape still says wrongly: indicators the catalogue does not have, that no panel shows or that the board does
 * not name; figures of unlike units on one axis. Empty for a board that can be shown.
 */
export const checkBoard = (board: Board, index: IndicatorIndex = shippedIndicatorIndex()): readonly BoardProblem[] => [
  ...checkIndicators(board, index),
  ...checkLedgers(board),
  ...board.panels.flatMap((panel, at) => checkPanel(board, panel, ['panels', at], index)),
]

const problem = (code: BoardProblemCode, path: BoardPath, params: BoardProblem['params'] = {}): BoardProblem => ({ code, path, params })

const checkIndicators = (board: Board, index: IndicatorIndex): readonly BoardProblem[] => {
  const shown = new Set(board.panels.flatMap((panel) => indicatorsOf(board, panel)))
  return board.indicators.flatMap((code, at) => {
    const path = ['indicators', at]
    if (!index.byCode.has(code)) return [problem('indicator-unknown', path, { code, near: nearCode(code, index) })]
    if (board.indicators.indexOf(code) < at) return [problem('indicator-repeated', path, { code })]
    return shown.has(code) ? [] : [problem('indicator-unshown', path, { code })]
  })
}

/** Each ledger is a question of its own to the database, and a page of its own to read. */
const checkLedgers = ({ panels }: Board): readonly BoardProblem[] => {
  const sourceAt = (panel: Panel) =>
    panel.kind === 'item-list' && (panel.source === 'projects' || panel.source === 'tax-leads') ? panel.source : null
  const first = panels.map(sourceAt).find((source) => source !== null)
  const other = panels.findIndex((panel) => sourceAt(panel) !== null && sourceAt(panel) !== first)
  return other < 0 ? [] : [problem('two-ledgers', ['panels', other, 'source'])]
}

/** The code that was probably meant: of the indicator with that name, or one that differs by a slip of the hand. */
const nearCode = (given: string, index: IndicatorIndex): string | null =>
  lookupIndicator(given, {}, index)?.code ?? findNearest(given, [...index.byCode.keys()])

const checkPanel = (board: Board, panel: Panel, path: BoardPath, index: IndicatorIndex): readonly BoardProblem[] => {
  if (panel.kind === 'text') return checkText(board, panel.text, [...path, 'text'])
  const undeclared = indicatorsOf(board, panel).flatMap((code) =>
    board.indicators.includes(code)
      ? []
      : [problem('indicator-undeclared', pathOf(panel, path, code), { code, near: findNearest(code, board.indicators) })],
  )
  return undeclared.length > 0 ? undeclared : checkFigures(board, panel, path, index)
}

/** Where a panel names an indicator. */
const pathOf = (panel: Panel, path: BoardPath, code: string): BoardPath => {
  if ('parts' in panel) return panel.total === code ? [...path, 'total'] : [...path, 'parts', panel.parts.indexOf(code)]
  // One without a list of its own shows the board's, where nothing is undeclared.
  if ('indicators' in panel) return [...path, 'indicators', panel.indicators!.indexOf(code)]
  return [...path, 'indicator']
}

const checkFigures = (board: Board, panel: Panel, path: BoardPath, index: IndicatorIndex): readonly BoardProblem[] => {
  const entries = indicatorsOf(board, panel).flatMap((code) => index.byCode.get(code) ?? [])
  switch (panel.kind) {
    case 'trend':
    case 'bar-against-target': {
      const odd = entries.find((entry) => unitOf(entry) !== unitOf(entries[0]!))
      return odd === undefined ? [] : [problem('units-differ', path, { first: sayUnit(entries[0]!), other: sayUnit(odd) })]
    }
    case 'waterfall': {
      const [total, ...parts] = entries
      const odd = [total, ...parts].find((entry) => entry!.kind !== 'level' || unitOf(entry!) !== unitOf(total!))
      return odd === undefined ? [] : [problem('parts-unlike', path, { code: odd.code, unit: unitOf(total!) })]
    }
    case 'tile-map':
    case 'ranking':
      return entries.some(({ direction }) => direction === 'keep')
        ? [problem('not-ranked', [...path, 'indicator'], { code: panel.indicator })]
        : []
    default:
      return []
  }
}

const unitOf = (entry: IndicatorEntry): string => entry.units[0] ?? ''
const sayUnit = (entry: IndicatorEntry): string => `${entry.code} ${unitOf(entry)}`.trim()

const checkText = (board: Board, text: readonly string[], path: BoardPath): readonly BoardProblem[] =>
  placeholdersOf(text).flatMap((name) => {
    const known = [...TEXT_WORDS, ...board.indicators]
    if (known.includes(name)) return []
    const at = text.findIndex((paragraph) => paragraph.includes(`{${name}}`))
    return [problem('placeholder-unknown', [...path, at], { name, near: findNearest(name, known) })]
  })
