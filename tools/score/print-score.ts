import type { Miss, Ratio, ReportScore } from './score-report.ts'

const KIND_WIDTH = 24
const CELL_WIDTH = 20

const cell = (ratio: Ratio | undefined): string => {
  if (!ratio || ratio.ratio === null) return '-'.padStart(CELL_WIDTH)
  return `${(100 * ratio.ratio).toFixed(1)}% ${`${ratio.hit}/${ratio.of}`.padStart(10)}`.padStart(CELL_WIDTH)
}

/** One row a kind, one column a report, and a last column over all of them. */
export function scoreTable(scores: readonly ReportScore[]): string {
  const kinds = [...new Set(scores.flatMap(({ ratios }) => Object.keys(ratios)))]
  const counts = [...new Set(scores.flatMap((score) => Object.keys(score.counts)))]
  const head = ['', ...scores.map(({ name }) => name), 'all'].map((name, i) =>
    i === 0 ? name.padEnd(KIND_WIDTH) : name.padStart(CELL_WIDTH),
  )
  const rows = kinds.map((kind) => {
    const cells = scores.map(({ ratios }) => ratios[kind])
    return [kind.padEnd(KIND_WIDTH), ...cells.map(cell), cell(total(cells))].join('')
  })
  const countRows = counts.map((kind) => {
    const cells = scores.map((score) => score.counts[kind] ?? 0)
    const sum = cells.reduce((a, b) => a + b, 0)
    return [kind.padEnd(KIND_WIDTH), ...[...cells, sum].map((count) => String(count).padStart(CELL_WIDTH))].join('')
  })
  return [head.join(''), ...rows, ...countRows].join('\n')
}

function total(ratios: readonly (Ratio | undefined)[]): Ratio {
  const hit = ratios.reduce((sum, ratio) => sum + (ratio?.hit ?? 0), 0)
  const of = ratios.reduce((sum, ratio) => sum + (ratio?.of ?? 0), 0)
  return { hit, of, ratio: of === 0 ? null : hit / of }
}

/** The first `limit` misses of each kind, for the person at work on the reader. */
export function missList({ name, misses }: ReportScore, limit: number): string {
  return Object.entries(misses)
    .map(([kind, list]) => [`\n# ${name} ${kind} (${list.length})`, ...list.slice(0, limit).map(missLine)].join('\n'))
    .join('\n')
}

const missLine = (miss: Miss): string => `   ${JSON.stringify(miss)}`
