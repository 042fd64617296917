import { type IndicatorRow, judgedRows, type Reading, type VerdictStatus } from '@gangmu/domain'
import { describePlace, type Locale, message, messageFor } from '@gangmu/messages'
import { createColors } from 'picocolors'
import { fit, widthOf } from './columns.ts'

export type Style = { readonly locale: Locale; readonly colour: boolean }

const STATUSES = ['met', 'missed', 'undetermined'] as const satisfies readonly VerdictStatus[]
const NAME_WIDTH = 40
const CELL_WIDTH = 22

/** One report as a person reads it in the terminal: what it is, what was found, each target with its verdict. */
export function summarise(file: string, reading: Reading, style: Style): string {
  const say = (key: 'cli.kind' | 'cli.region' | 'cli.years' | 'cli.issuer' | 'cli.date', value: string | null): string =>
    `  ${message(style.locale, key)}：${value ?? message(style.locale, 'cli.unknown')}`
  const paint = createColors(style.colour)
  const { report } = reading
  const years =
    report.reportYear === null && report.planYear === null
      ? null
      : message(style.locale, 'cli.years-value', { report: report.reportYear, plan: report.planYear })
  return [
    paint.dim(file),
    paint.bold(report.title ?? message(style.locale, 'cli.untitled')),
    say('cli.kind', report.kind && messageFor(style.locale, `report.kind.${report.kind}`)),
    say('cli.region', report.region && `${report.region}${report.regionCode ? ` ${report.regionCode}` : ''}`),
    say('cli.years', years),
    say('cli.issuer', report.issuer),
    say('cli.date', report.date),
    `  ${message(style.locale, 'cli.counts', countsOf(reading))}`,
    ...verdicts(reading, style),
    ...reading.statements
      .filter((statement) => statement.of.startsWith('indicators') && statement.met !== null)
      .map(({ line, quote }) => {
        const place = describePlace(style.locale, line, reading.places?.[line - 1])
        return paint.dim(`  ${message(style.locale, 'cli.statement', { place, quote: shorten(quote) })}`)
      }),
    ...diagnostics(reading, style),
    '',
  ]
    .join('\n')
    .concat('\n')
}

/** Quotes are for recognising the place; the text itself is a look away. */
const shorten = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote)

const countsOf = (reading: Reading) => ({
  indicators: reading.indicators.length,
  facts: reading.facts.length,
  commitments: reading.commitments.length,
  projects: reading.projects.length,
  livelihood: reading.livelihood.length,
  glossary: reading.glossary.length,
})

function verdicts(reading: Reading, style: Style): string[] {
  const judged = reading.indicators.filter((row) => row.actual !== null && row.status !== null)
  const first = judged[0]
  if (first === undefined) return []
  const paint = createColors(style.colour)
  // Counted as the report counts: its numbered rows; the 其中 rows are shown with their own verdicts.
  const counted = judgedRows(reading)
  const count = (status: VerdictStatus): number => counted.filter((row) => row.status === status).length
  const [met, missed, undetermined] = STATUSES.map(count) as [number, number, number]
  const heads = reading.report.kind === 'half-year' ? 'cli.verdicts.half-year' : 'cli.verdicts'
  const heading = ['cli.column-name', 'cli.column-target', 'cli.column-actual', 'cli.column-verdict'] as const
  const [name, target, actual, verdict] = heading.map((key) => message(style.locale, key)) as [string, string, string, string]
  return [
    `  ${paint.bold(message(style.locale, heads, { year: first.year, met, missed, undetermined }))}`,
    paint.dim(`    ${fit(name, NAME_WIDTH)} ${fit(target, CELL_WIDTH, 'right')} ${fit(actual, CELL_WIDTH, 'right')}  ${verdict}`),
    ...judged.map((row) => `    ${rowLine(row, style)}`),
  ]
}

function rowLine(row: IndicatorRow, style: Style): string {
  const paint = createColors(style.colour)
  const status = row.status as VerdictStatus
  const word = message(style.locale, `status.${status}`)
  const tint = { met: paint.green, missed: paint.red, undetermined: paint.yellow }[status]
  const indent = row.parent === null ? '' : '　'
  const unit = row.unit === null ? '' : `（${row.unit}）`
  const name = widthOf(indent + row.name + unit) <= NAME_WIDTH ? indent + row.name + unit : indent + row.name
  const cells = [row.target?.text ?? '—', row.actual?.text ?? '—'].map((text) => fit(text, CELL_WIDTH, 'right'))
  return `${fit(name, NAME_WIDTH)} ${cells.join(' ')}  ${tint(word)}`
}

function diagnostics(reading: Reading, style: Style): string[] {
  if (reading.diagnostics.length === 0) return []
  const lines = reading.diagnostics.map(({ code, line, place, message: evidence }) => {
    const text = messageFor(style.locale, `diagnostic.${code}`) ?? code
    const said = message(style.locale, 'cli.diagnostic', { place: describePlace(style.locale, line, place), text })
    return `    ${evidence === '' ? said : message(style.locale, 'cli.evidence', { said, evidence })}`
  })
  return [`  ${message(style.locale, 'cli.diagnostics')}`, ...lines]
}
