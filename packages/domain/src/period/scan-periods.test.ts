import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodCode } from './period.ts'
import { parsePeriod, readPeriodAt, scanPeriods } from './scan-periods.ts'

const anchor = { year: 2024 }

describe('a period that is the whole text', () => {
  it.each([
    ['2023年', 'year', '2023'],
    ['2023年度', 'year', '2023'],
    ['２０２３年', 'year', '2023'],
    ['二〇二三年', 'year', '2023'],
    ['今年', 'year', '2024'],
    ['本年度', 'year', '2024'],
    ['全年', 'year', '2024'],
    ['今年全年', 'year', '2024'],
    ['2023年全年', 'year', '2023'],
    ['年内', 'year', '2024'],
    ['去年', 'year', '2023'],
    ['上年', 'year', '2023'],
    ['上一年度', 'year', '2023'],
    ['前年', 'year', '2022'],
    ['明年', 'year', '2025'],
    ['到2025年', 'year', '2025'],
    ['至2025年底', 'as-of', '2025-12'],
    ['截至2023年底', 'as-of', '2023-12'],
    ['截至2023年', 'as-of', '2023-12'],
    ['截止到2023年12月31日', 'as-of', '2023-12'],
    ['截至2024年6月', 'as-of', '2024-06'],
    ['截至6月底', 'as-of', '2024-06'],
    ['截至一季度', 'as-of', '2024-03'],
    ['截至上半年', 'as-of', '2024-06'],
    ['截至2024年11月15日', 'day', '2024-11-15'],
    ['截至1-11月', 'cumulative', '2024-01/2024-11'],
    ['年末', 'as-of', '2024-12'],
    ['2023年末', 'as-of', '2023-12'],
    ['2023年年末', 'as-of', '2023-12'],
    ['去年底', 'as-of', '2023-12'],
    ['一季度', 'quarter', '2024-Q1'],
    ['第二季度', 'quarter', '2024-Q2'],
    ['2023年4季度', 'quarter', '2023-Q4'],
    ['三季度末', 'as-of', '2024-09'],
    ['上半年', 'half', '2024-H1'],
    ['去年下半年', 'half', '2023-H2'],
    ['前三季度', 'cumulative', '2024-01/2024-09'],
    ['一至三季度', 'cumulative', '2024-01/2024-09'],
    ['1-3季度', 'cumulative', '2024-01/2024-09'],
    ['1-11月', 'cumulative', '2024-01/2024-11'],
    ['1—2月', 'cumulative', '2024-01/2024-02'],
    ['2023年1至11月', 'cumulative', '2023-01/2023-11'],
    ['1月至11月', 'cumulative', '2024-01/2024-11'],
    ['4—6月份', 'cumulative', '2024-04/2024-06'],
    ['前11个月', 'cumulative', '2024-01/2024-11'],
    ['前两月', 'cumulative', '2024-01/2024-02'],
    ['6月', 'month', '2024-06'],
    ['十二月份', 'month', '2024-12'],
    ['2023年6月', 'month', '2023-06'],
    ['3月5日', 'day', '2024-03-05'],
    ['2023年12月末', 'as-of', '2023-12'],
    ['“十四五”期间', 'span', '2021/2025'],
    ['“十四五”', 'span', '2021/2025'],
    ['十三五时期', 'span', '2016/2020'],
    ['“十五五”规划期间', 'span', '2026/2030'],
    ['第十四个五年规划', 'span', '2021/2025'],
    ['第十个五年计划期间', 'span', '2001/2005'],
    ['“十四五”末', 'as-of', '2025-12'],
    ['“十四五”以来', 'span', '2021/2024'],
    ['“十五五”以来', 'span', '2026/2030'],
    ['2017—2021年', 'span', '2017/2021'],
    ['2017-2021年', 'span', '2017/2021'],
    ['2022年至2024年', 'span', '2022/2024'],
    ['2021年以来', 'span', '2021/2024'],
    ['今年以来', 'year', '2024'],
    ['去年以来', 'span', '2023/2024'],
    ['近三年', 'span', '2022/2024'],
    ['近3年', 'span', '2022/2024'],
    ['五年来', 'span', '2020/2024'],
    ['过去五年', 'span', '2020/2024'],
    ['未来五年', 'span', '2025/2029'],
    ['今后3年', 'span', '2025/2027'],
  ])('%s', (text, type, code) => {
    const period = parsePeriod(text, anchor)
    expect(period && [period.type, periodCode(period)]).toEqual([type, code])
  })

  it.each([
    '',
    ' ',
    '2023',
    '13月',
    '0月',
    '11—2月',
    '2月30日',
    '三个月',
    '2021-2017年',
    '全年龄',
    '近一年',
    '近99年',
    '未来一年',
    '前13个月',
    '年',
    '五年',
    '以上年',
    '第三年',
    '十年',
    '截至目前',
    '22023年',
    '5季度',
    '2月-',
  ])('%j is none', (text) => {
    expect(parsePeriod(text, anchor)).toBeNull()
  })

  it('counts back from the reviewed year and forward from the planned one', () => {
    const january = { year: 2022, past: 2021, next: 2022 }
    expect(periodCode(parsePeriod('过去五年', january) as never)).toBe('2017/2021')
    expect(periodCode(parsePeriod('今后五年', january) as never)).toBe('2022/2026')
    expect(periodCode(parsePeriod('2021年以来', january) as never)).toBe('2021')
    expect(periodCode(parsePeriod('“十四五”以来', january) as never)).toBe('2021')
    expect(periodCode(parsePeriod('今年', january) as never)).toBe('2022')
  })
})

describe('running text', () => {
  const scan = (text: string) => scanPeriods(text, anchor).map((m) => `${text.slice(m.start, m.end)}=${periodCode(m.period)}`)

  it.each([
    ['2023年全区生产总值增长5%，到2025年翻一番', ['2023年=2023', '到2025年=2025']],
    ['去年底启动、今年上半年完工', ['去年底=2023-12', '今年上半年=2024-H1']],
    ['三年来年均增长6%', ['三年来=2022/2024']],
    ['近年来年均增长6%', []],
    ['全年龄友好、95%以上年份', []],
    ['完成3个项目、12月竣工', ['12月=2024-12']],
    ['K2023年', []],
    ['12-2023年', []],
    ['每年底', []],
    ['达到今年底，收到明年', ['今年底=2024-12', '明年=2025']],
    ['甚至2025年，直至2025年', ['2025年=2025', '2025年=2025']],
    ['目前年产300万件', []],
    ['培训人次年均增长', []],
    ['制度健全年份', []],
    ['建于1990年代', []],
    ['过去年均', []],
    ['去年均价、前年均值', []],
    ['全年均衡', []],
    ['近年均线', []],
    ['-3月竣工', ['3月=2024-03']],
    ['—6月', ['6月=2024-06']],
    ['十四五年均增长', ['十四五=2021/2025']],
    ['十四五年', []],
    ['95%以上年份', []],
    ['至今年底', ['至今年底=2024-12']],
    ['达到“十四五”进度', ['“十四五”=2021/2025']],
    ['之下半年', []],
    ['二十四五个', []],
    ['附件二“十四五”规划', ['“十四五”规划=2021/2025']],
    ['一百二十三月', []],
    ['建于2019年，2021年底投用', ['2019年=2019', '2021年底=2021-12']],
    ['年末常住人口', ['年末=2024-12']],
  ])('%s', (text, found) => {
    expect(scan(text)).toEqual(found)
  })

  it('finds ordered spans inside the text', () => {
    const pieces =
      '20 23 2023 年 月 日 末 底 1 12 — - 至 截至 到 今年 去年 上 半年 季度 前 三 五 个 近 未来 来 “ ” 十四五 期间 以来 全年 ，'.split(' ')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((p) => p.join('')),
        (text) => {
          let last = 0
          for (const m of scanPeriods(text, anchor)) {
            expect(m.start).toBeGreaterThanOrEqual(last)
            expect(m.end).toBeGreaterThan(m.start)
            expect(m.end).toBeLessThanOrEqual(text.length)
            expect(readPeriodAt(text, m.start, anchor)).toEqual(m)
            last = m.end
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
