import { describe, expect, it } from 'vitest'
import { indicatorRow } from '../testing/testing.ts'
import { judgeIndicatorRows } from './judge-indicator-rows.ts'

const shown = (...args: Parameters<typeof judgeIndicatorRows>) =>
  judgeIndicatorRows(...args).map(({ status, reason }) => `${status} ${reason.code}`)

const cells = (target: string | null, actual: string | null) => ({
  target: target === null ? null : { text: target, expression: null },
  actual: actual === null ? null : { text: actual, value: null },
})

describe('judgeIndicatorRows', () => {
  it('holds a year against its own rows only, over all tables', () => {
    const rows = [
      indicatorRow('地区生产总值增速', { table: '表1', year: 2023, indicator: 'gdp-growth', ...cells('6', '6.3') }),
      indicatorRow('居民收入增速', { table: '表2', year: 2023, ...cells('与GDP增长同步', '6.5') }),
      indicatorRow('居民收入增速', { table: '表2', year: 2024, ...cells('与GDP增长同步', '6.5') }),
      indicatorRow('居民收入增速', { table: '表3', year: null, ...cells('与GDP增长同步', '6.5') }),
    ]
    expect(shown(rows).slice(1)).toEqual(['met reference-met', 'undetermined reference-missing', 'undetermined reference-missing'])
  })

  it('finds the result of the year before beside the row, else in the rows of that year', () => {
    const before = indicatorRow('常住人口城镇化率', { year: 2022, ...cells(null, '48.1') })
    const row = indicatorRow('常住人口城镇化率', { year: 2023, ...cells('较上年提高1个百分点', '49.3') })
    expect(shown([row])).toEqual(['undetermined last-year-missing'])
    expect(shown([before, row])[1]).toBe('met exceeded')
    expect(shown([before, row], { lastYears: [null, { text: '48.9', unit: '%' }] })[1]).toBe('missed short')
    expect(shown([before, { ...row, year: null }])[1]).toBe('undetermined last-year-missing')
  })

  it('joins parts to the nearest row above with the name of their parent, else to the first below', () => {
    const parent = indicatorRow('财政收入', cells(null, null))
    const part = (actual: string) => indicatorRow(`税收${actual}`, { parent: '财政收入', ...cells('5', actual) })
    expect(shown([parent, part('6'), parent, part('4')])).toEqual([
      'met children-met',
      'met exceeded',
      'missed children-missed',
      'missed short',
    ])
    expect(shown([part('6'), parent])[1]).toBe('met children-met')
    expect(shown([part('6')])).toEqual(['met exceeded'])
    expect(shown([{ ...parent, table: '另一张表' }, part('6')])[0]).toBe('undetermined target-blank')
  })

  it('tells the declared class', () => {
    expect(judgeIndicatorRows([indicatorRow('某某增速', { declared: { text: '未完成', class: null } })])[0]!.declaredClass).toBe('missed')
  })
})
