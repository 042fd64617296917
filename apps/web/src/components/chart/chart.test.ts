import { describe, expect, test } from 'vitest'
import { buildOption, type ChartLook, type Palette, seriesColours } from './chart-option.ts'
import { chartCsvRows, chartHeads, chartRows } from './chart-rows.ts'
import { axisRange, type ChartPoint, type ChartSpec, printValue } from './chart-spec.ts'

const ROLES = ['ink', 'second', 'third', 'rule', 'sheet', 'accent', 'info', 'missed', 'font']
const PALETTE = Object.fromEntries(ROLES.map((role) => [role, role])) as Palette
const LOOK: ChartLook = {
  palette: PALETTE,
  words: { target: '目标', interval: '区间', missed: '未达预期', from: '来源：望溪区计划报告' },
}

const GROWTH: ChartSpec = {
  shape: 'line',
  title: '地区生产总值增速',
  unit: '%',
  source: '望溪区计划报告',
  labels: ['2022年', '2023年', '2024年'],
  series: [{ name: '完成', kind: 'actual', points: [{ value: 4.1 }, { value: 5.8, missed: true }, null] }],
  targets: [
    { value: 4, text: '4左右' },
    { value: 6.5, text: '6.5以上' },
    { value: 6, text: '6' },
  ],
}

const points = (...values: (number | null)[]): (ChartPoint | null)[] => values.map((value) => (value === null ? null : { value }))
const withPoints = (shape: 'line' | 'bar', ...values: (number | null)[]): ChartSpec => ({
  shape,
  title: '',
  unit: null,
  source: '',
  labels: values.map(String),
  series: [{ name: 'a', kind: 'actual', points: points(...values) }],
})

type Drawn = {
  endLabel?: { show: boolean; formatter: string }
  type: string
  name?: string
  data: ({ value: unknown; label: { position: string; color: string }; symbol?: string } | null)[]
}
const drawn = (spec: ChartSpec) =>
  buildOption(spec, LOOK) as {
    series: Drawn[]
    xAxis: { axisLabel: { formatter: (label: string, at: number) => string } }
    tooltip: { formatter: (at: object[]) => string }
  }

describe('axisRange', () => {
  test.each([
    ['bar', [362.7, 412.5], { min: 0, max: 500, step: 100, hasZero: true }],
    ['bar', [-18, 6], { min: -20, max: 10, step: 5, hasZero: true }],
    ['bar', [-3, -1], { min: -4, max: 0, step: 1, hasZero: true }],
    ['line', [6.1, 6.4], { min: 6, max: 6.5, step: 0.1, hasZero: false }],
    ['line', [-1, 2], { min: -2, max: 3, step: 1, hasZero: true }],
    ['line', [5, 5], { min: 4, max: 6, step: 1, hasZero: false }],
    ['line', [0], { min: -0.2, max: 0.2, step: 0.2, hasZero: true }],
    ['line', [null], { min: 0, max: 1, step: 1, hasZero: true }],
  ] as const)('a %s of %j', (shape, values, range) => {
    expect(axisRange(withPoints(shape, ...values))).toEqual(range)
  })

  test('targets and intervals find room, too', () => {
    expect(axisRange(GROWTH)).toMatchObject({ min: 3.5, max: 7 })
    const wide: ChartSpec = {
      ...withPoints('line', 5),
      series: [{ name: 'f', kind: 'forecast', points: [{ value: 5, interval: [1, 9] }] }],
    }
    expect(axisRange(wide)).toMatchObject({ min: 0, max: 10 })
  })
})

describe('buildOption', () => {
  test('valleys have their value below, unless the tick of the target lies there', () => {
    expect(drawn(withPoints('line', 4.1, 5.8)).series[0]!.data[0]).toMatchObject({ label: { position: 'bottom' } })
    expect(drawn(GROWTH).series[0]!.data[0]).toMatchObject({ label: { position: 'top' } })
  })

  test('a missed point differs by shape and colour', () => {
    const [line, targets] = drawn(GROWTH).series
    expect(line!.data[0]).toMatchObject({ value: 4.1, label: { position: 'top', color: 'ink', formatter: '4.1' } })
    expect(line!.data[1]).toMatchObject({ value: 5.8, symbol: 'rect', label: { position: 'top', color: 'missed' } })
    expect(line!.data[2]).toBeNull()
    expect(targets).toMatchObject({ type: 'scatter', symbol: 'rect', itemStyle: { color: 'ink' } })
    expect(targets!.data).toEqual([
      [0, 4],
      [1, 6.5],
      [2, 6],
    ])
  })

  test('the target stands below its label, as printed', () => {
    const { formatter } = drawn(GROWTH).xAxis.axisLabel
    expect(formatter('2023年', 1)).toBe('2023年\n{target|━ 6.5以上}')
    expect(drawn(withPoints('bar', 1)).xAxis.axisLabel.formatter('甲区', 0)).toBe('甲区')
  })

  test('a bar that missed says so without colour, too', () => {
    const spec: ChartSpec = { ...withPoints('bar', 1), series: [{ name: 'a', kind: 'actual', points: [{ value: -1, missed: true }] }] }
    expect(drawn(spec).series[0]!.data[0]).toMatchObject({ label: { formatter: '■ −1', position: 'bottom' } })
  })

  test('lines are named where they end; one that ends before is not, nor are more than four', () => {
    const [actual, forecast]: ChartSpec['series'] = [
      { name: '完成', kind: 'actual', points: points(1, null) },
      { name: '预计', kind: 'forecast', points: points(1, 2) },
    ]
    const shown = (series: ChartSpec['series']) => drawn({ ...withPoints('line', 1, 2), series }).series.map(({ endLabel }) => endLabel)
    expect(shown([actual!, forecast!])).toMatchObject([{ show: false }, { show: true, formatter: '预计 2' }])
    expect(shown([forecast!])).toMatchObject([{ show: false }])
    expect(shown(Array.from({ length: 5 }, () => forecast!)).some((label) => label?.show)).toBe(false)
  })

  test('the tooltip tells values with their unit, the target as printed and the source', () => {
    expect(drawn(GROWTH).tooltip.formatter([{ dataIndex: 1 }])).toBe('2023年\n完成 5.8% ■ 未达预期\n目标 6.5以上\n来源：望溪区计划报告')
    expect(drawn(GROWTH).tooltip).toMatchObject({ renderMode: 'richText' })
  })

  test('a forecast is dashed, with its interval as a band below', () => {
    const spec: ChartSpec = {
      ...withPoints('line', 1, 2),
      series: [{ name: '预计', kind: 'forecast', points: [{ value: 5 }, { value: 6, interval: [4, 9] }] }],
    }
    const [low, band, line] = drawn(spec).series
    expect([low!.data, band!.data]).toEqual([
      [5, 4],
      [0, 5],
    ])
    expect(line).toMatchObject({ lineStyle: { type: 'dashed', color: 'info' } })
    expect(drawn(spec).tooltip.formatter([{ dataIndex: 1 }])).toContain('（区间 4—9）')
  })

  test('results have the accent, others stand back', () => {
    const spec: ChartSpec = {
      ...withPoints('bar', 1),
      series: [
        { name: '本区', kind: 'actual', points: points(1) },
        { name: '甲区', kind: 'peer', points: points(1) },
        { name: '乙区', kind: 'peer', points: points(1) },
      ],
    }
    expect(seriesColours(spec, PALETTE)).toEqual(['accent', 'third', 'second'])
    expect(drawn(spec).series.map(({ type }) => type)).toEqual(['bar', 'bar', 'bar'])
  })
})

test('the table has what the chart shows, in words and in numbers', () => {
  expect(chartHeads(GROWTH, { label: '时期', target: '目标' })).toEqual(['时期', '完成', '目标'])
  expect(chartRows(GROWTH)).toEqual([
    ['2022年', '4.1', '4左右'],
    ['2023年', '5.8', '6.5以上'],
    ['2024年', '', '6'],
  ])
  expect(chartCsvRows(GROWTH, { label: '时期', target: '目标', unit: '单位', source: '来源' })).toEqual([
    ['时期', '完成', '目标'],
    ['2022年', 4.1, '4左右'],
    ['2023年', 5.8, '6.5以上'],
    ['2024年', null, '6'],
    [],
    ['单位', '%'],
    ['来源', '望溪区计划报告'],
  ])
})

test.each([
  [-3.2, '−3.2'],
  [1234567.5, '1,234,567.5'],
  [0, '0'],
])('%d is printed %s', (value, text) => {
  expect(printValue(value)).toBe(text)
})

test('a forecast stands in the table with its interval', () => {
  const spec: ChartSpec = {
    ...GROWTH,
    series: [{ name: '预测', kind: 'forecast', points: [{ value: 4, interval: [4, 4] }, { value: 5, interval: [4.5, 5.5] }, null] }],
  }
  expect(chartRows(spec).map(([, cell]) => cell)).toEqual(['4', '5（4.5—5.5）', ''])
})

test('bars that go on from each other take the room of where they begin and end, across zero too', () => {
  const spec: ChartSpec = {
    ...withPoints('bar', 2, -3, 1),
    series: [
      {
        name: 'a',
        kind: 'actual',
        points: [
          { value: 2, from: 0 },
          { value: -3, from: 2 },
          { value: 1, from: -1 },
        ],
      },
    ],
  }
  expect(axisRange(spec)).toMatchObject({ min: -2, max: 3 })
  const [steps] = drawn(spec).series as unknown as {
    data: unknown
    renderItem: (at: null, api: object) => { children: { shape: object }[] }
  }[]
  expect(steps!.data).toEqual([
    [0, 0, 2],
    [1, 2, -1],
    [2, -1, 0],
  ])
  const api = {
    value: (at: number) => [1, 2, -1][at]!,
    coord: ([at, value]: number[]) => [at! * 100, 100 - value! * 10],
    size: () => [100, 0],
  }
  expect(steps!.renderItem(null, api).children[0]!.shape).toEqual({ x: 84, y: 80, width: 32, height: 30 })
})
