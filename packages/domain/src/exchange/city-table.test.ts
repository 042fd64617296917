import { describe, expect, test } from 'vitest'
import { SHIPPED_INDICATORS } from '../indicator/catalogue.ts'
import { buildIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { type CityColumn, checkCityColumns, cityTableKey, monthOfTitle, proposeCityColumns, readPlace } from './city-table.ts'

const column = (kind: CityColumn['kind'], indicator: string | null = null, unit: string | null = null): CityColumn => ({
  kind,
  indicator,
  unit,
})

test('tables of other months have the same key, other columns another', () => {
  const may = ['区 县', '规上工业增加值/1—5月增速（%）', '位次']
  expect(cityTableKey(may)).toBe(cityTableKey(['区县', '规上工业增加值/1-12月增速(%)', '位次']))
  expect(cityTableKey(may)).toBe(cityTableKey(['区县', '规上工业增加值/2025年上半年增速（%）', '位次']))
  expect(cityTableKey(may)).not.toBe(cityTableKey(['区县', '规上工业增加值/1—5月总量（亿元）', '位次']))
})

test.each<[string, readonly (CityColumn | null)[], object | null]>([
  ['a wide table', [column('area'), null, column('figure', 'gdp'), column('rank', 'gdp'), column('total', 'gdp')], null],
  ['a long table', [column('area'), column('indicator'), column('figure'), column('rank')], null],
  ['ranks alone', [column('area'), column('rank', 'gdp')], null],
  ['no areas', [column('figure', 'gdp')], { code: 'city-table-area-missing' }],
  ['nothing of them', [column('area'), column('total', 'gdp')], { code: 'city-table-figures-missing' }],
  ['a figure of nothing', [column('area'), column('figure')], { code: 'city-table-indicator-missing', params: { column: 2 } }],
  [
    'one figure twice',
    [column('area'), column('figure', 'gdp'), null, column('figure', 'gdp')],
    { code: 'city-table-column-repeated', params: { first: 2, second: 4 } },
  ],
  ['areas twice', [column('area'), column('area'), column('rank', 'gdp')], { code: 'city-table-column-repeated' }],
])('columns of %s', (_, columns, failure) => {
  const found = checkCityColumns(columns)
  if (failure === null) expect(found).toBeNull()
  else expect(found).toMatchObject(failure)
})

test('columns are proposed by the catalogue', () => {
  const heads = [
    '序号',
    '区县',
    '社会消费品零售总额/总量（亿元）',
    '社会消费品零售总额/1—6月增速（%）',
    '社会消费品零售总额/位次',
    '地区',
    '年初无此项',
  ]
  const ranksOnly = ['区县', '地区生产总值增速排名', '位次']
  const index = buildIndicatorIndex(SHIPPED_INDICATORS)
  expect(proposeCityColumns(heads, index)).toEqual([
    null,
    column('area'),
    column('figure', 'retail-sales', '亿元'),
    column('figure', 'retail-sales-growth', '%'),
    column('rank', 'retail-sales-growth'),
    null,
    null,
  ])
  // A ratio has no unit of its own.
  expect(proposeCityColumns(['区县', '城乡居民收入比'], index)).toEqual([column('area'), column('figure', 'urban-rural-income-ratio')])
  expect(proposeCityColumns(ranksOnly, index)).toEqual([column('area'), column('rank', 'gdp-growth'), null])
  expect(proposeCityColumns(['区县', '城镇新增就业人数', '（%）'], index)).toEqual([
    column('area'),
    expect.objectContaining({ kind: 'figure' }),
    null,
  ])
})

test('an indicator without a unit of its own is proposed without one', () => {
  const entry = SHIPPED_INDICATORS.find(({ code }) => code === 'retail-sales')!
  const index = buildIndicatorIndex([{ ...entry, units: [] }])
  expect(proposeCityColumns(['社会消费品零售总额'], index)).toEqual([column('figure', 'retail-sales')])
})

test.each<[string, ReturnType<typeof readPlace>]>([
  ['3', { place: 3, total: null }],
  ['第 3', { place: 3, total: null }],
  ['３／３８', { place: 3, total: 38 }],
  ['并列第3', { place: 3, total: null }],
  ['第3位（并列）', { place: 3, total: null }],
  ['0', null],
  ['前列', null],
  ['', null],
])('the place %s', (text, place) => expect(readPlace(text)).toEqual(place))

describe('the month of a title', () => {
  test.each([
    ['2025年1—6月全市各区县主要经济指标', '2025-06'],
    ['云江市 2025年 11月 通报', '2025-11'],
    ['2024年上半年各区县', '2024-06'],
    ['2024年前三季度', '2024-09'],
    ['2024年13月', null],
    ['2024年0月', null],
    ['各区县主要指标', null],
  ])('%s', (title, month) => expect(monthOfTitle(title)).toBe(month))
})
