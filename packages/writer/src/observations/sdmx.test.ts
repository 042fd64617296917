import { OBS_STATUS, type Period, periodCode, sdmxPeriod, VINTAGES } from '@gangmu/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectBytes } from '../excel/stream-workbook.ts'
import { openWorkbook } from '../read/open-workbook.ts'
import { INTERNAL, inPieces } from '../testing/edit-workbook.ts'
import { readSdmxCsv, type SdmxLine } from './read-sdmx-csv.ts'
import { frequencyOf, readSdmxPeriod } from './sdmx-period.ts'
import type { SdmxRecord } from './sdmx-record.ts'
import { joinUnit, splitUnit } from './sdmx-unit.ts'
import { writeObservationsWorkbook } from './write-observations-workbook.ts'
import { writeSdmxCsv } from './write-sdmx-csv.ts'

const GDP: SdmxRecord = {
  indicator: 'gdp',
  areaId: '500104',
  period: '2024-01/2024-06',
  provider: '区统计局',
  scope: '',
  vintage: 'preliminary',
  raw: '194.60',
  unit: '亿元',
  status: 'P',
  publishedOn: '2024-07-20',
}

const csvOf = async (...records: SdmxRecord[]) => new TextDecoder().decode(await collectBytes(writeSdmxCsv(records)))
const linesOf = async (text: string | Uint8Array): Promise<SdmxLine[]> => {
  const outcome = await readSdmxCsv(inPieces(typeof text === 'string' ? new TextEncoder().encode(text) : text, 1000))
  if (!outcome.ok) throw new Error(outcome.failure.code)
  const lines: SdmxLine[] = []
  for await (const line of outcome.value) lines.push(line)
  return lines
}
const recordsOf = async (text: string) => (await linesOf(text)).map((line) => (line.ok ? line.record : line.problems))

test('an observation is a row of SDMX-CSV 2.1', async () => {
  const [head, row] = (await csvOf(GDP)).split('\r\n')
  expect(head).toBe(
    'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,PROVIDER,SCOPE,VINTAGE,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,COMMENT_OBS,PUBLISHED_ON',
  )
  expect(row).toBe('dataflow,GANGMU:OBSERVATIONS(1.0),M,M,500104,gdp,2024-01-01/P6M,区统计局,_Z,preliminary,194.60,P,元,8,2,,2024-07-20')
})

test('a bound, a class or a ratio is no number: its words stand in COMMENT_OBS', async () => {
  const [, row] = (await csvOf({ ...GDP, raw: '6以上', unit: '%', publishedOn: null })).split('\r\n')
  expect(row).toMatch(/,preliminary,,P,%,0,,6以上,$/)
  expect((await csvOf({ ...GDP, raw: '1,234.5' })).split('\r\n')[1]).toContain(',preliminary,1234.5,P,元,8,1,,')
})

test('whatever was written comes back', async () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('=', '-', "'", '"', ',', '\n', '\r', '局'), fc.string({ minLength: 1, maxLength: 1 })),
    minLength: 1,
  })
  const record = fc.record({
    indicator: text,
    areaId: text,
    period: fc.constantFrom('2024', '2024-H1', '2024-Q3', '2024-06', '2024-01/2024-11', '2021/2025', '2024-01-16'),
    provider: text,
    scope: fc.constantFrom('', '同口径', '法人'),
    vintage: fc.constantFrom(...VINTAGES),
    raw: fc.constantFrom('6', '6.0', '-18.50', '0', '6以上', 'Ⅱ类', '1.92:1', '-3—-1', '保持稳定', '1e5'),
    unit: fc.constantFrom(null, '%', '亿元', '万人次', '元/平方米', '万千瓦时', '万', '亿美元', '不认识的单位'),
    status: fc.constantFrom(...OBS_STATUS),
    publishedOn: fc.constantFrom(null, '2024-07-20'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 10 }), async (records) => {
      expect(await recordsOf(await csvOf(...records))).toEqual(records)
    }),
  )
})

describe('readSdmxCsv', () => {
  const HEAD = 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,DECIMALS'

  test('takes files of others: labels in the heading, other columns, no vintage, status or unit', async () => {
    const [line] = await linesOf(
      'STRUCTURE[;],STRUCTURE_ID,REF_AREA: 地区,INDICATOR,TIME_PERIOD,OBS_VALUE,UPDATED\nd,x,A1,gdp,2024-M06,5.8,now\n',
    )
    expect(line).toEqual({
      line: 2,
      ok: true,
      record: {
        ...GDP,
        areaId: 'A1',
        period: '2024-06',
        provider: '',
        vintage: 'reported',
        raw: '5.8',
        unit: null,
        status: 'A',
        publishedOn: null,
      },
    })
  })

  test('takes what Excel saved again on a Chinese system: GB 18030, and zeros gone from the end of a number', async () => {
    const head = Buffer.from('REF_AREA,INDICATOR,TIME_PERIOD,PROVIDER,OBS_VALUE,DECIMALS\r\n')
    // 500104,gdp,2024,统计局,6,1
    const row = Buffer.concat([Buffer.from('500104,gdp,2024,'), Buffer.from('cdb3bcc6bed6', 'hex'), Buffer.from(',6,1\r\n')])
    expect(await linesOf(Buffer.concat([head, row]))).toMatchObject([{ ok: true, record: { provider: '统计局', raw: '6.0' } }])
  })

  test('names every wrong field by its line, and goes on', async () => {
    const lines = await linesOf(
      [HEAD, 'd,x,M,A1,gdp,2024,5.8,', 'd,x,D,A1,gdp,Jun-24,五,x', 'd,x,M,,,2024,,', 'd,x,M,A1,gdp', 'd,x,M,A1,gdp,2023,6,', '"d,x'].join(
        '\r\n',
      ),
    )
    expect(
      lines.map((line) => (line.ok ? line.record.raw : line.problems.map(({ line: at, column, code }) => [at, column, code]))),
    ).toEqual([
      '5.8',
      [
        [3, 'ACTION', 'action'],
        [3, 'TIME_PERIOD', 'period'],
        [3, 'DECIMALS', 'decimals'],
        [3, 'OBS_VALUE', 'value'],
      ],
      [
        [4, 'OBS_VALUE', 'value-missing'],
        [4, 'INDICATOR', 'required'],
        [4, 'REF_AREA', 'required'],
      ],
      [[5, null, 'columns']],
      '6',
      [[7, null, 'broken']],
    ])
  })

  test.each([
    ['OBS_STATUS', 'X', 'status'],
    ['VINTAGE', '快报', 'vintage'],
    ['UNIT_MULT', '13', 'multiplier'],
    ['UNIT_MULT', 'x', 'multiplier'],
    ['PUBLISHED_ON', '2024/7/20', 'day'],
  ])('%s cannot be %s', async (column, text, code) => {
    const head = `REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,${column}`
    expect(await recordsOf(`${head}\nA1,gdp,2024,6,元,${text}`)).toMatchObject([[{ line: 2, column, code }]])
  })

  test('a value may be missing where the status says so', async () => {
    const head = 'REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS'
    expect(await recordsOf(`${head}\nA1,gdp,2024,,O\nA1,gdp,2024,NaN,L`)).toMatchObject([{ raw: '' }, { raw: '' }])
  })

  test('refuses what has no heading of its own, or is no text', async () => {
    const outcome = async (bytes: Uint8Array) => {
      const read = await readSdmxCsv(inPieces(bytes, 100))
      return read.ok ? 'read' : read.failure
    }
    expect(await outcome(new TextEncoder().encode('地区,指标,值\n'))).toMatchObject({
      code: 'csv-header-wrong',
      params: { missing: expect.stringContaining('REF_AREA') },
    })
    expect(await outcome(new TextEncoder().encode(''))).toMatchObject({ code: 'csv-header-wrong' })
    expect(await outcome(new TextEncoder().encode('REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE\n'))).toMatchObject({
      code: 'csv-header-wrong',
    })
    expect(await outcome(Buffer.from('REF_AREA', 'utf16le'))).toMatchObject({ code: 'csv-not-text' })
  })

  test('a file that turns to bytes without meaning is read up to there', async () => {
    const good = Buffer.from(`REF_AREA,INDICATOR,TIME_PERIOD,PROVIDER,OBS_VALUE\n${'A1,gdp,2024,统计局,6\n'.repeat(5000)}`)
    const lines = await linesOf(Buffer.concat([good, Buffer.from([0xff, 0xff, 0x0a])]))
    expect(lines.at(-1)).toMatchObject({ ok: false, problems: [{ code: 'not-text' }] })
    expect(lines.filter(({ ok }) => ok).length).toBeGreaterThan(4900)
  })
})

describe('periods', () => {
  const periods: readonly [Period, string][] = [
    [{ type: 'year', year: 2024 }, 'A'],
    [{ type: 'half', year: 2024, half: 1 }, 'S'],
    [{ type: 'quarter', year: 2024, quarter: 3 }, 'Q'],
    [{ type: 'month', year: 2024, month: 6 }, 'M'],
    [{ type: 'as-of', year: 2024, month: 12 }, 'M'],
    [{ type: 'cumulative', year: 2024, from: 1, to: 11 }, 'M'],
    [{ type: 'day', year: 2024, month: 1, day: 16 }, 'D'],
    [{ type: 'span', from: 2021, to: 2025 }, 'A5'],
    [{ type: 'span', from: 2021, to: 2027 }, '_O'],
  ]
  test.each(periods)('%j has its frequency, and comes back from SDMX', (period, frequency) => {
    expect(frequencyOf(period)).toBe(frequency)
    expect(readSdmxPeriod(sdmxPeriod(period))).toBe(periodCode(period))
  })

  test.each([
    ['2024-A1', '2024'],
    ['2024-M06', '2024-06'],
    ['2024-S2', '2024-H2'],
    ['2024-04-01/P3M', '2024-04/2024-06'],
  ])('%s is %s', (text, code) => {
    expect(readSdmxPeriod(text)).toBe(code)
  })

  test.each([
    '',
    'Jun-24',
    '2024/6/1',
    '2024-13',
    '2024-M13',
    '2024-H1',
    '2024-01-01/P0M',
    '2024-06-01/P9M',
    '2024-03-01/P2Y',
    '2024-01/2024-06',
    '2024-W05',
  ])('%j is none', (text) => {
    expect(readSdmxPeriod(text)).toBeNull()
  })
})

test.each([
  ['亿元', '元', 8],
  ['万人次', '人次', 4],
  ['%', '%', 0],
  ['千瓦时', '千瓦时', 0],
  ['万千瓦时', '千瓦时', 4],
  ['元/平方米', '元/平方米', 0],
  ['万', '万', 0],
  [' 亿元', ' 亿元', 0],
])('%j is %j at the power %i', (unit, measure, multiplier) => {
  expect(splitUnit(unit)).toEqual({ measure, multiplier })
  expect(joinUnit({ measure, multiplier })).toBe(unit)
})

test('observations are a workbook whose figures are numbers', async () => {
  const row = {
    ...GDP,
    recordedAt: '2024-07-20T16:30:00Z',
    indicatorName: '地区生产总值',
    areaName: '临溪区',
    providerName: '区统计局',
    source: null,
  }
  const document = { title: '完成值', context: [], stamp: INTERNAL, rows: [row, { ...row, raw: 'Ⅱ类', unit: null }] }
  const opened = await openWorkbook(await collectBytes(writeObservationsWorkbook(document)))
  const sheet = opened.ok ? opened.value[0]! : null
  const texts = (at: number) => Array.from({ length: 13 }, (_, i) => sheet?.cell(at, i + 1)?.text ?? null)
  expect(texts(4)).toEqual([
    '地区生产总值',
    '临溪区',
    '2024-01/2024-06',
    '194.60',
    '亿元',
    '区统计局',
    null,
    '初步核算数',
    'P',
    '2024-07-20',
    '2024-07-21 00:30',
    null,
    'gdp',
  ])
  expect(sheet?.cell(4, 4)?.kind).toBe('number')
  expect(sheet?.cell(5, 4)).toMatchObject({ kind: 'text', text: 'Ⅱ类' })
})
