import {
  type CityTableRequest,
  forgetCityTable,
  importCityTable,
  listCityTables,
  loadMonthFacts,
  previewCityTable,
  viewCityTable,
} from '@gangmu/application'
import type { CityColumn } from '@gangmu/domain'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONTH_TODAY, type MonthSpace, openMonthSpace } from './support/month-space.ts'
import { unwrapped } from './support/plan-space.ts'

/** 月度全市各区县表 from file to facts: columns said once, figures of peers and the city, places as they were printed. */
let space: MonthSpace
let setId: string

const HEADS = [
  ['2025年1—6月云江市各区县主要经济指标'],
  ['区县', '规模以上工业增加值', null, '社会消费品零售总额', null],
  [null, '增速（%）', '位次', '总量（亿元）', '增速（%）'],
]
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['全市', 6.3, '—', 920.5, 5.1],
  ['中心城区', 6.2, null, null, null],
  ['青岩区', 6.4, 1, 102.3, 6.4],
  ['临溪区', 6.2, '并列第2', 55, 5.6],
  ['石港区', 6.2, 2, 48.7, '4.9'],
  ['注：位次按增速排列。'],
]
const file = async (rows = ROWS, heads = HEADS): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('各区县').addRows([...heads, ...rows].map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
const column = (kind: CityColumn['kind'], indicator: string | null = null, unit: string | null = null): CityColumn => ({
  kind,
  indicator,
  unit,
})
const COLUMNS = [
  column('area'),
  column('figure', 'scale-industry-va-growth', '%'),
  column('rank', 'scale-industry-va-growth'),
  column('figure', 'retail-sales', '亿元'),
  column('figure', 'retail-sales-growth', '%'),
]
const request = (more: Partial<CityTableRequest> = {}): CityTableRequest => ({
  ...{ columns: COLUMNS, month: '2025-06', provider: '云江市统计局', vintage: 'city-feedback', publishedOn: '2025-07-25', setId },
  ...more,
})
const take = (bytes: Uint8Array, more: Partial<CityTableRequest> = {}) =>
  importCityTable(space.ports, space.caller, bytes, request(more), MONTH_TODAY)
const problemsOf = async (rows: typeof ROWS, more: Partial<CityTableRequest> = {}) => {
  const taken = await take(await file(rows), more)
  return taken.ok ? 'taken' : taken.problems.map(({ cell, code, params }) => [cell, code, params])
}
const industry = async (asOf: string | null = null) => {
  const facts = await space.ports.unitOfWork.run(space.caller.spaceId, (tx) =>
    loadMonthFacts(space.ports, tx, space.caller, { plan: space.planId, month: '2025-06', asOf }, MONTH_TODAY),
  )
  return unwrapped(facts).find(({ name }) => name === '规模以上工业增加值增速')!
}

beforeAll(async () => {
  space = await openMonthSpace()
  const { sets } = await listCityTables(space.ports, space.caller, MONTH_TODAY)
  setId = sets.find(({ name }) => name === '中心城区')!.id
})
afterAll(() => space.close())

test('a table is looked at: its month, its columns, and what they seem to hold', async () => {
  const view = unwrapped(await viewCityTable(space.ports, space.caller, await file()))
  expect(view).toMatchObject({ sheet: '各区县', month: '2025-06', rows: 5, remembered: null })
  expect(view.columns.map(({ head, holds }) => [head, holds])).toEqual([
    ['区县', COLUMNS[0]],
    ['规模以上工业增加值/增速（%）', COLUMNS[1]],
    ['规模以上工业增加值/位次', COLUMNS[2]],
    ['社会消费品零售总额/总量（亿元）', COLUMNS[3]],
    ['社会消费品零售总额/增速（%）', COLUMNS[4]],
  ])
  expect(view.columns[2]!.examples).toEqual(['—', '1', '并列第2'])
})

describe('what cannot be read is named by its cell, and nothing is taken', () => {
  test('unknown areas with the nearest known name', async () => {
    expect(await problemsOf([...ROWS.slice(0, 3), ['临西区', 6.2, 2, 55, 5.6], ['天外飞来的开发区', 1, 3, 1, 1]])).toEqual([
      ['A7', 'city-area-unknown', { name: '临西区', nearest: '临溪区' }],
      ['A8', 'city-area-unlike', { name: '天外飞来的开发区' }],
    ])
  })

  test('words for figures, places that are none, areas twice', async () => {
    const rows = [...ROWS.slice(0, 3), ['临溪区', '较快', '前列', 55, 5.6], ['临溪区', 6.2, 9, 55, 5.6]]
    expect(await problemsOf(rows)).toEqual([
      ['B7', 'entry-words', { text: '较快' }],
      ['C7', 'not-place', { text: '前列' }],
      ['B8', 'city-area-repeated', { name: '临溪区', first: 'B7' }],
      ['C8', 'city-area-repeated', { name: '临溪区', first: 'C7' }],
      ['D8', 'city-area-repeated', { name: '临溪区', first: 'D7' }],
      ['E8', 'city-area-repeated', { name: '临溪区', first: 'E7' }],
      ['C8', 'place-beyond', { place: 9, total: 2 }],
    ])
  })

  test('indicators that are named in rows', async () => {
    const long = await file(
      [
        ['临溪区', '社会消费品零售总额', '55'],
        ['青岩区', '社会消费品零售点额', '102.3'],
      ],
      [['区县', '指标', '数值']],
    )
    const columns = [column('area'), column('indicator'), column('figure', null, '亿元')]
    const taken = await take(long, { columns })
    expect(taken).toMatchObject({
      ok: false,
      problems: [{ cell: 'B3', code: 'indicator-unknown', params: { nearest: '社会消费品零售总额' } }],
    })
    expect(await problemsOf(ROWS, { columns: [column('area'), column('figure', 'nothing', '%'), null, null, null] })).toEqual([
      ['B3', 'indicator-unlike', { name: 'nothing' }],
    ])
  })

  test('columns of another table, and a set that is not there', async () => {
    const codeOf = async (more: Partial<CityTableRequest>) => {
      const taken = await take(await file(), more)
      return taken.ok ? 'taken' : taken.failure.code
    }
    expect(await codeOf({ columns: COLUMNS.slice(1) })).toBe('city-table-columns-differ')
    expect(await codeOf({ columns: [null, ...COLUMNS.slice(1)] })).toBe('city-table-area-missing')
    expect(await codeOf({ setId: 'nothing' })).toBe('area-group-not-found')
    expect((await listCityTables(space.ports, space.caller, MONTH_TODAY)).mappings).toEqual([])
  })
})

describe('a table that is taken', () => {
  test('is counted first, gives figures and places, and is the same when it comes again', async () => {
    const bytes = await file()
    const counted = { areas: 4, values: { fresh: 12, changed: 0, same: 0 }, ranks: { fresh: 3, changed: 0, same: 0 } }
    expect(await previewCityTable(space.ports, space.caller, bytes, request(), MONTH_TODAY)).toEqual({ ok: true, value: counted })
    expect((await industry()).ranks).toEqual([])
    expect(await take(bytes)).toEqual({ ok: true, value: counted })
    expect(await take(bytes)).toMatchObject({ value: { values: { fresh: 0, same: 12 }, ranks: { fresh: 0, same: 3 } } })
  })

  test('shows the place as it was supplied beside the one that is counted', async () => {
    const { ranks, figure, city } = await industry()
    expect(figure).toMatchObject({ value: 6.2, provider: '云江市统计局', vintage: 'city-feedback', publishedOn: '2025-07-25' })
    expect(city).toMatchObject({ value: 6.3 })
    const supplied = { set: { id: setId, name: '中心城区' }, source: 'supplied', place: 2, total: 3, ties: 1, before: null, toNext: null }
    expect(ranks[0]).toEqual(supplied)
    expect(ranks.find(({ source, set }) => source === 'computed' && set.id === setId)).toMatchObject({
      place: 2,
      total: 3,
      ties: 1,
      toNext: 0.2,
    })
    expect((await industry('2025-07-24')).ranks).toEqual([])
  })

  test('a correction is told from what is new, and the place before is known', async () => {
    const may = ROWS.map((row) =>
      row[0] === '临溪区' ? ['临溪区', 6.6, '1/3', 46, 5.2] : row[0] === '青岩区' ? ['青岩区', 6.4, '2/3', 88, 6] : row,
    )
    expect(await take(await file(may), { month: '2025-05', publishedOn: '2025-06-25' })).toMatchObject({ ok: true })
    expect((await industry()).ranks[0]).toMatchObject({ source: 'supplied', place: 2, before: 1 })
    const corrected = ROWS.map((row) =>
      row[0] === '临溪区' ? ['临溪区', 6.3, '2/3', 55, 5.6] : row[0] === '石港区' ? ['石港区', 6.2, '3/3', 48.7, 4.9] : row,
    )
    expect(await take(await file(corrected))).toMatchObject({
      value: { values: { fresh: 0, changed: 1, same: 11 }, ranks: { fresh: 0, changed: 2, same: 1 } },
    })
    expect((await industry()).ranks[0]).toMatchObject({ place: 2, total: 3, ties: 0 })
  })

  test('is remembered: the table of another month needs no word', async () => {
    const heads = [['2025年1—7月云江市各区县主要经济指标'], ...HEADS.slice(1)]
    const view = unwrapped(await viewCityTable(space.ports, space.caller, await file(ROWS, heads)))
    expect(view).toMatchObject({ month: '2025-07', remembered: { provider: '云江市统计局' } })
    expect(view.columns.map(({ holds }) => holds)).toEqual(COLUMNS)
    const { mappings } = await listCityTables(space.ports, space.caller, MONTH_TODAY)
    expect(mappings).toHaveLength(1)
    unwrapped(await forgetCityTable(space.ports, space.caller, mappings[0]!.id))
    expect((await listCityTables(space.ports, space.caller, MONTH_TODAY)).mappings).toEqual([])
  })

  test('months take as many round trips as before', async () => {
    const { statements } = await space.database.countQueries(() => industry())
    expect(statements.length - 2).toBe(3)
  })
})
