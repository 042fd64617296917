import { type Failure, fail, OBS_STATUS, type ObsStatus, type Outcome, succeed, VINTAGES, type Vintage } from '@gangmu/domain'
import { decodeText, NotTextError } from '../csv/decode-text.ts'
import { type CsvRecord, parseCsv } from '../csv/parse-csv.ts'
import { quote } from '../read/problems.ts'
import { unguardText } from '../text/formula-guard.ts'
import { readSdmxPeriod } from './sdmx-period.ts'
import { type SdmxColumn, type SdmxRecord, USUAL_SCOPE } from './sdmx-record.ts'
import { joinUnit } from './sdmx-unit.ts'

/** Everything that can be wrong with a line, with the names of its parameters; sentences stand under `csv.<code>` in the catalogue. */
export const LINE_PROBLEMS = {
  broken: [],
  columns: ['expected', 'found'],
  required: ['column'],
  /** Only I, A, M and R are taken: nothing is deleted by a file. */
  action: ['text'],
  period: ['text'],
  vintage: ['text', 'choices'],
  status: ['text', 'choices'],
  value: ['text'],
  'value-missing': ['status'],
  multiplier: ['text'],
  decimals: ['text'],
  day: ['text'],
  /** Ids that whoever imports does not know. */
  indicator: ['text'],
  area: ['text'],
  'not-text': [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type LineProblem = {
  /** 1-based line of the file. */
  readonly line: number
  readonly column: SdmxColumn | null
  readonly code: keyof typeof LINE_PROBLEMS
  readonly params: Readonly<Record<string, string | number | null>>
}

export type SdmxLine =
  | { readonly line: number; readonly ok: true; readonly record: SdmxRecord }
  | { readonly line: number; readonly ok: false; readonly problems: readonly LineProblem[] }

/** Without these a row is no observation. */
const REQUIRED = ['REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'] as const satisfies readonly SdmxColumn[]

/**
 * Reads SDMX-CSV line by line, in UTF-8 or GB 18030. Columns may come in any order; labels (`REF_AREA: 统计区域`) and columns of other
 * systems are passed over. Failures before the first line: `csv-not-text`, `csv-header-wrong`. What is wrong later comes with its line.
 */
export async function readSdmxCsv(bytes: AsyncIterable<Uint8Array>): Promise<Outcome<AsyncIterable<SdmxLine>>> {
  const records = parseCsv(decodeText(bytes))
  try {
    const head = await records.next()
    const columns = head.done
      ? []
      : head.value.fields.map((text) =>
          text
            .trim()
            .split(':')[0]!
            .replace(/\[.*\]$/, '')
            .trim(),
        )
    const missing = REQUIRED.filter((column) => !columns.includes(column))
    if (missing.length === 0) return succeed(readLines(records, columns))
    return failed(fail('csv-header-wrong', { missing: missing.join(', ') }).failure)
  } catch (error) {
    if (error instanceof NotTextError) return failed(fail('csv-not-text').failure)
    throw error
  }
}

const failed = (failure: Failure) => ({ ok: false, failure }) as const

async function* readLines(records: AsyncGenerator<CsvRecord>, columns: readonly string[]): AsyncGenerator<SdmxLine> {
  let last = 1
  try {
    for await (const record of records) {
      last = record.line
      yield readLine(record, columns)
    }
  } catch (error) {
    if (!(error instanceof NotTextError)) throw error
    yield { line: last, ok: false, problems: [{ line: last, column: null, code: 'not-text', params: {} }] }
  }
}

/** Codes of OBS_STATUS that stand for a value that is not there. */
const WITHOUT_VALUE: readonly ObsStatus[] = ['L', 'M', 'O', 'Q']

function readLine({ line, fields, broken }: CsvRecord, columns: readonly string[]): SdmxLine {
  const problems: LineProblem[] = []
  const report = (column: SdmxColumn | null, code: LineProblem['code'], params: LineProblem['params'] = {}): void => {
    problems.push({ line, column, code, params })
  }
  const refused = (): SdmxLine => ({ line, ok: false, problems })
  if (broken) {
    report(null, 'broken')
    return refused()
  }
  if (fields.length !== columns.length) {
    report(null, 'columns', { expected: columns.length, found: fields.length })
    return refused()
  }
  const field = (column: SdmxColumn): string => unguardText(fields[columns.indexOf(column)] ?? '')
  const required = (column: SdmxColumn): string => {
    const text = field(column)
    if (text === '') report(column, 'required', { column })
    return text
  }
  const oneOf = <T extends string>(column: SdmxColumn, code: 'vintage' | 'status', choices: readonly T[], otherwise: T): T => {
    const text = field(column) || otherwise
    if (!(choices as readonly string[]).includes(text)) report(column, code, { text: quote(text), choices: choices.join(', ') })
    return text as T
  }

  const action = field('ACTION')
  if (!/^[IAMR]?$/.test(action)) report('ACTION', 'action', { text: quote(action) })
  const printed = required('TIME_PERIOD')
  const period = readSdmxPeriod(printed)
  if (period === null && printed !== '') report('TIME_PERIOD', 'period', { text: quote(printed) })
  const status = oneOf<ObsStatus>('OBS_STATUS', 'status', OBS_STATUS, 'A')
  const vintage = oneOf<Vintage>('VINTAGE', 'vintage', VINTAGES, 'reported')
  const raw = readValue(field('OBS_VALUE'), field('DECIMALS'), field('COMMENT_OBS'), report)
  if (raw === '' && !WITHOUT_VALUE.includes(status)) report('OBS_VALUE', 'value-missing', { status })
  const publishedOn = field('PUBLISHED_ON') || null
  if (publishedOn !== null && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(publishedOn))
    report('PUBLISHED_ON', 'day', { text: quote(publishedOn) })
  const scope = field('SCOPE')
  const record: SdmxRecord = {
    indicator: required('INDICATOR'),
    areaId: required('REF_AREA'),
    period: period ?? '',
    provider: field('PROVIDER'),
    scope: scope === USUAL_SCOPE ? '' : scope,
    vintage,
    raw,
    unit: readUnit(field('UNIT_MEASURE'), field('UNIT_MULT'), report),
    status,
    publishedOn,
  }
  return problems.length === 0 ? { line, ok: true, record } : refused()
}

type Report = (column: SdmxColumn, code: LineProblem['code'], params: LineProblem['params']) => void

/**
 * The value as printed. OBS_VALUE decides where it holds a number; zeros that a spreadsheet dropped from its end come back by DECIMALS.
 * Otherwise the words of COMMENT_OBS are the value.
 */
function readValue(value: string, decimals: string, comment: string, report: Report): string {
  if (decimals !== '' && !/^\d{1,2}$/.test(decimals)) report('DECIMALS', 'decimals', { text: quote(decimals) })
  if (value === '' || value === 'NaN') return comment
  const match = /^-?\d+(?:\.(\d+))?$/.exec(value)
  if (!match) {
    report('OBS_VALUE', 'value', { text: quote(value) })
    return value
  }
  const dropped = Number(decimals) - (match[1]?.length ?? 0)
  if (!(dropped > 0)) return value
  return value + (match[1] === undefined ? '.' : '') + '0'.repeat(dropped)
}

function readUnit(measure: string, multiplier: string, report: Report): string | null {
  if (measure === '') return null
  const unit = /^\d{0,2}$/.test(multiplier) ? joinUnit({ measure, multiplier: Number(multiplier) }) : null
  if (unit === null) report('UNIT_MULT', 'multiplier', { text: quote(multiplier) })
  return unit
}
