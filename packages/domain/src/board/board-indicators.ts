import type { Board, Panel } from './types.ts'

/** `{month}`, `{area}` or `{indicator-code}` of a text. */
export const PLACEHOLDER = /\{([a-z0-9-]+)\}/g

/** What a text may say besides figures. */
export const TEXT_WORDS = ['month', 'area'] as const

/** The codes a panel shows, in its order; of a list or a count there are none. */
export const indicatorsOf = (board: Pick<Board, 'indicators'>, panel: Panel): readonly string[] => {
  switch (panel.kind) {
    case 'scorecard':
    case 'trend':
    case 'bar-against-target':
      return panel.indicators ?? board.indicators
    case 'heat-table':
      return panel.lines === null ? (panel.indicators ?? board.indicators) : []
    case 'waterfall':
      return [panel.total, ...panel.parts]
    case 'tile-map':
    case 'ranking':
      return [panel.indicator]
    case 'text':
      return placeholdersOf(panel.text).filter((name) => !TEXT_WORDS.some((word) => word === name))
    case 'item-list':
    case 'lamps':
    case 'warnings':
      return []
  }
}

export const placeholdersOf = (text: readonly string[]): readonly string[] => [
  ...new Set(text.flatMap((paragraph) => [...paragraph.matchAll(PLACEHOLDER)].map((match) => match[1]!))),
]

/** How much of the smaller board's indicators the two have in common, 0 to 1. One that names none shares none. */
export const overlapOf = (a: Pick<Board, 'indicators'>, b: Pick<Board, 'indicators'>): number => {
  const smaller = Math.min(a.indicators.length, b.indicators.length)
  return smaller === 0 ? 0 : a.indicators.filter((code) => b.indicators.includes(code)).length / smaller
}
