import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { buildIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { InvariantError } from '../invariant.ts'
import { judgeRow } from './judge-row.ts'
import { type JudgeTableOptions, judgeTable, type PrintedRow } from './judge-table.ts'
import { defaultJudgeSettings } from './settings.ts'

const row = (
  key: string,
  name: string,
  targetText: string | null,
  actualText: string | null,
  rest: Partial<PrintedRow> = {},
): PrintedRow => ({
  key,
  name,
  unit: '%',
  indicator: null,
  parentKey: null,
  targetText,
  actualText,
  ...rest,
})

const judged = (rows: readonly PrintedRow[], options?: JudgeTableOptions): Record<string, string> =>
  Object.fromEntries([...judgeTable(rows, options)].map(([key, { status, reason }]) => [key, `${status} ${reason.code}`]))

describe('references to other rows', () => {
  const gdp = row('gdp', '地区生产总值增速', '6', '6.3', { indicator: 'gdp-growth' })
  const income = (targetText: string) => row('income', '居民人均可支配收入增速', targetText, '6.5')

  test.each<[string, readonly PrintedRow[], string]>([
    ['by catalogue code', [gdp, income('与GDP增长同步')], 'met reference-met'],
    ['by the folded name', [{ ...gdp, indicator: null }, income('快于经济增长')], 'met reference-met'],
    [
      'by the name another row begins with',
      [row('x', '招商引资到位资金增速', '8', '9'), income('高于招商引资增速')],
      'missed reference-missed',
    ],
    ['to a row without a result', [{ ...gdp, actualText: null }, income('与GDP增长同步')], 'undetermined reference-missing'],
    ['to itself only', [row('income', '经济增长', '与GDP增长同步', '6.5')], 'undetermined reference-missing'],
  ])('are found %s', (_, rows, expected) => expect(judged(rows)['income']).toBe(expected))

  it('are held against the supplied figures of larger areas, last year and 市级', () => {
    const rows = [
      row('area', '银行不良率', '低于全市平均水平', '1.2', { areaFigures: [{ area: '全市', text: '1.5', unit: '%' }] }),
      row('elsewhere', '银行不良率', '低于全市平均水平', '1.2', { areaFigures: [{ area: '全省', text: '1.5', unit: '%' }] }),
      row('last', '常住人口城镇化率', '较上年提高1个百分点', '49.3', { lastYear: { text: '48.1', unit: '%' } }),
      row('city', '单位GDP能耗降低', '完成市级下达任务', '3.1', { cityTarget: '≥2.5' }),
      row('waiting', '单位GDP能耗降低', '完成市级下达任务', '3.1'),
    ]
    expect(judged(rows)).toEqual({
      area: 'met reference-met',
      elsewhere: 'undetermined reference-missing',
      last: 'met exceeded',
      city: 'met exceeded',
      waiting: 'undetermined city-figure-missing',
    })
  })
})

describe('rows that consist of others', () => {
  const parent = row('p', '一般公共预算收入', null, null)
  const part = (key: string, target: string, actual: string, parentKey = 'p') => row(key, `其中${key}`, target, actual, { parentKey })

  it('follow their parts where they have no target of their own, whichever stands first', () => {
    const rows = [part('a', '5', '6'), parent, part('b', '5', '4')]
    expect(judged(rows)['p']).toBe('missed children-missed')
    expect(judged([parent, part('a', '5', '6')])['p']).toBe('met children-met')
  })

  it('follow parts that follow parts', () => {
    const rows = [parent, row('q', '其中税收', '/', null, { parentKey: 'p' }), part('c', '5', '4', 'q')]
    expect(judged(rows)).toEqual({ p: 'missed children-missed', q: 'missed children-missed', c: 'missed short' })
  })

  it('are judged on a target of their own, whatever the parts say', () => {
    expect(judged([{ ...parent, targetText: '3', actualText: '4' }, part('a', '5', '4')])['p']).toBe('met exceeded')
  })

  it('take a parent that is not there for none, and do not hang on rows that are parts of each other', () => {
    expect(judged([part('a', '5', '6', 'nowhere')])).toEqual({ a: 'met exceeded' })
    const circle = [row('x', '甲', null, null, { parentKey: 'y' }), row('y', '乙', null, null, { parentKey: 'x' })]
    expect(judged(circle)).toEqual({ x: 'undetermined target-blank', y: 'undetermined children-undetermined' })
    expect(judged([row('self', '丙', null, null, { parentKey: 'self' })])).toEqual({ self: 'undetermined target-blank' })
  })

  it('stand in deep chains without running out of stack', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      row(String(i), `第${i}`, i === 19_999 ? '5' : null, i === 19_999 ? '6' : null, { parentKey: i === 0 ? null : String(i - 1) }),
    )
    expect(judgeTable(rows).get('0')!.status).toBe('met')
  })
})

describe('direction, settings, year', () => {
  it('takes the direction from the catalogue handed in, else from the name', () => {
    const index = buildIndicatorIndex([])
    const rows = [row('known', '城乡收入比', '2', '1.9', { indicator: 'urban-rural-income-ratio' }), row('guessed', '某某失业率', '5', '4')]
    expect(judged(rows)).toEqual({ known: 'met exceeded', guessed: 'met exceeded' })
    expect(judged([row('x', '某项水平', '2', '1.9', { indicator: 'urban-rural-income-ratio' })])).toEqual({ x: 'met exceeded' })
    expect(judged([row('x', '某项水平', '2', '1.9', { indicator: 'urban-rural-income-ratio' })], { index })).toEqual({ x: 'missed short' })
  })

  it('hands on settings and the running year', () => {
    const near = [row('x', '某某增速', '6', '5.9')]
    expect(judged(near)).toEqual({ x: 'missed nearly-met' })
    expect(judged(near, { settings: { ...defaultJudgeSettings, nearlyCountsAs: 'met' } })).toEqual({ x: 'met nearly-met' })
    expect(judged([row('x', '粮食产量', '20', '9', { unit: '万吨' })], { yearRunning: true })).toEqual({ x: 'undetermined year-not-over' })
  })

  it('tells the class a report declares, and does not follow it', () => {
    const verdict = judgeTable([row('x', '某某增速', '6', '5', { declaredText: '完成' })]).get('x')!
    expect([verdict.status, verdict.declaredClass]).toEqual(['missed', 'met'])
  })
})

it('takes two rows of one key for a bug', () => {
  expect(() => judgeTable([row('x', '甲', '1', '1'), row('x', '乙', '1', '1')])).toThrow(InvariantError)
})

const cell = fc.constantFrom(
  null,
  '',
  '6',
  '6.5以上',
  '5左右',
  '/',
  '完成市级下达任务',
  '与GDP增长同步',
  '较上年提高1个百分点',
  '完成',
  '乱写',
)

it('judges each row the same in every order of the rows', () => {
  const tables = fc
    .array(fc.record({ target: cell, actual: cell, parent: fc.nat(8) }), { minLength: 1, maxLength: 9 })
    .map((rows) =>
      rows.map(({ target, actual, parent }, at) =>
        row(String(at), `第${at}项增速`, target, actual, { parentKey: parent < at ? String(parent) : null }),
      ),
    )
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.nat()), (rows, ranks) => {
      const shuffled = rows.map((r) => ({ r, rank: ranks.next().value as number })).sort((a, b) => a.rank - b.rank)
      const again = judgeTable(shuffled.map(({ r }) => r))
      for (const [key, verdict] of judgeTable(rows)) expect(again.get(key)).toEqual(verdict)
    }),
  )
})

it('judges a row that refers to nothing as judgeRow does', () => {
  fc.assert(
    fc.property(cell, cell, (target, actual) => {
      const verdict = judgeTable([row('x', '某某增速', target, actual)]).get('x')
      expect(verdict).toEqual(judgeRow({ name: '某某增速', unit: '%', direction: 'up', targetText: target, actualText: actual }))
    }),
  )
})
