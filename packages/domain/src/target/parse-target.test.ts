import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompoundTarget, NumberTarget, ReferenceTarget, TargetExpression } from './expression.ts'
import { parseTarget } from './parse-target.ts'
import { printTarget } from './print-target.ts'
import { targetCode } from './target-code.ts'

const codeOf = (text: string, unit: string | null = null) => targetCode(parseTarget(text, { unit }))

test.each([
  ['2024.5', '亿元', '2024.5'],
  ['-1990.10', '亿元', '-1990.10'],
  ['2024.5以上', '亿元', '>=2024.5'],
  ['2024.5', null, 'unparsed'],
])('%s in a column of %s is %s: a month only where nothing is counted', (text, unit, code) => expect(codeOf(text, unit)).toBe(code))

describe('cells as other plans print them', () => {
  test.each([
    ['＞＝6', '>=6'],
    ['<=3', '<=3'],
    ['至少95%', '>=95%'],
    ['大于等于95', '>=95'],
    ['小于或等于5', '<=5'],
    ['不突破3%', '<=3%'],
    ['突破1000亿元', '>1000亿元'],
    ['低于0.4', '<0.4'],
    ['接近300', '~300'],
    ['确保6%以上', '>=6%'],
    ['保持在95%以上', '>=95%'],
    ['控制在5.5%左右', '~5.5%'],
    ['100天及以下', '<=100天'],
    ['新增1.2万人', '1.2万人'],
    ['净增500户', '500户'],
    ['+6.5', '6.5'],
    ['–3.5', '-3.5'],
    ['－3.5', '-3.5'],
    ['0起', '0起'],
    ['三成', '30%'],
    ['2.3∶1以内', '<=2.3:1'],
    ['6.5%～7%', '[6.5%,7%]'],
    ['5%到6%之间', '[5%,6%]'],
    ['增长6%以上', 'change:>=+6%'],
    ['同比下降3%', 'change:-3%'],
    ['较去年提高1个百分点以上', 'change:>=+1pp'],
    ['年均增长6%左右', 'change:~+6%'],
    ['比2020年下降13.5%', 'change@2020:-13.5%'],
    ['实现两位数增长', 'change:>=+10%'],
    ['由负转正', 'sign:>0'],
    ['只减不增', 'sign:<=0'],
    ['只增不减', 'sign:>=0'],
    ['保持稳定增长', 'sign:>0'],
    ['有所回落', 'sign:<0'],
    ['稳中向好', 'sign:better'],
    ['与地区生产总值增长同步', 'ref:sync:gdp-growth'],
    ['与经济增长基本保持同步', 'ref:sync~:gdp-growth'],
    ['与GDP增速保持基本同步', 'ref:sync~:gdp-growth'],
    ['略高于全市平均水平', 'ref:above~:area:全市'],
    ['不高于全省平均', 'ref:at-most:area:全省'],
    ['全省平均水平', 'ref:not-worse:area:全省'],
    ['高于全国、全省平均水平', 'ref:above:area:全国、全省'],
    ['达到全省平均水平', 'ref:not-worse:area:全省'],
    ['快于全省平均增速1个百分点以上', 'ref:above:area:全省:1pp'],
    ['与全市同步', 'ref:sync:area:全市'],
    ['优于上年', 'ref:better:last-year'],
    ['不超过上年', 'ref:at-most:last-year'],
    ['少于去年同期', 'ref:below:last-year'],
    ['与上年基本持平', 'ref:sync~:last-year'],
    ['较上年持平', 'kept'],
    ['运行在合理区间', 'kept'],
    ['总体稳定', 'kept'],
    ['二级', 'class=二'],
    ['达到Ⅱ类水质标准', 'class=Ⅱ'],
    ['不低于III类', 'class<=III'],
    ['B级', 'class=B'],
    ['劣Ⅴ类', 'class=劣Ⅴ'],
    ['居全省第1位', 'rank:全省:=1'],
    ['全省首位', 'rank:全省:=1'],
    ['进入全市前十', 'rank:全市:<=10'],
    ['前二十一名', 'rank:<=21'],
    ['第十二名', 'rank:=12'],
    ['中心城区第一', 'rank:中心城区:=1'],
    ['保持第一方阵', 'rank:第一方阵'],
    ['完成省级下达任务', 'delegated:省级'],
    ['按省里下达', 'delegated:省级'],
    ['以省下达为准', 'delegated:省级'],
    ['省下达任务数', 'delegated:省级'],
    ['不超过省定控制线', 'delegated:省级'],
    ['完成自治区下达任务', 'delegated:自治区'],
    ['完成国家和省下达任务', 'delegated:国家、省级'],
    ['完成中央下达任务', 'delegated:国家'],
    ['完成下达任务', 'delegated:上级'],
    ['完成上级下达目标任务', 'delegated:上级'],
    ['以市级认定为准', 'delegated:市级'],
    ['符合国家标准', 'standard:国家'],
    ['完成“十四五”目标任务', 'pooled:十四五'],
    ['规划期内统筹', 'pooled:规划期'],
    ['达到“十四五”进度要求', 'reported:on-pace'],
    ['达到序时进度', 'reported:on-pace'],
    ['基本完成', 'reported:nearly'],
    ['未能完成年度目标', 'reported:not-done'],
    ['正在推进', 'reported:in-progress'],
    ['已全部完成', 'reported:done'],
    ['待省下达', 'pending:not-issued'],
    ['省尚未下达', 'pending:not-issued'],
    ['待上级反馈', 'pending:not-fed-back'],
    ['数据暂未公布', 'pending:not-published'],
    ['预计3月公布', 'pending:not-published'],
    ['未出', 'pending:not-published'],
    ['年度核算', 'pending:not-published'],
    ['按年统计', 'pending:not-published'],
    ['待考核', 'pending:to-be-confirmed'],
    ['待定', 'pending:to-be-confirmed'],
    ['暂缺', 'pending:no-estimate'],
    ['N/A', 'pending:no-estimate'],
    ['已取消', 'pending:discontinued'],
    ['——', 'none'],
    ['\\', 'none'],
    ['不设年度目标', 'none'],
    ['未下达任务', 'pending:not-issued'],
    ['5.5%左右，力争6%以上', 'all(~5.5%;stretch:>=6%)'],
    ['6%左右力争6.5%', 'all(~6%;stretch:6.5%)'],
    ['7%左右，力争8%（可比价）', 'all(~7%;stretch:8%;note)'],
    ['（预期）6', 'all(note;6)'],
    ['（力争8）7左右，力争7.5', 'all(8;~7;stretch:7.5)'],
    ['4左右（保持全市前列），力争5', 'all(~4;rank:全市:前列;stretch:5)'],
    ['（已完成，新建8.2公里）', 'all(reported:done;8.2公里)'],
    ['（预计完成）', 'all(reported:done)'],
    ['（6）', 'unparsed'],
    ['（含园区）', 'unparsed'],
    ['未完成，但全省第二', 'all(reported:not-done;rank:全省:=2)'],
    ['新建15座', '15座'],
    ['（预期）6（可比价）', 'all(note;6;note)'],
    ['6（同口径、可比价）', 'all(6;note)'],
    ['确保6%、努力争取7%', 'all(6%;stretch:7%)'],
    ['6（）', 'all(6;blank)'],
    ['1,200家，力争1,300家', 'all(1200家;stretch:1300家)'],
    ['保持稳定；不低于95%', 'all(kept;>=95%)'],
    ['力争8%，6%以上', 'all(8%;>=6%)'],
    ['6%（力争7%，可比价）', 'all(6%;note)'],
    ['6%力争', 'all(6%;stretch:note)'],
    ['85，900', '85900'],
    ['6%以上且7%以下', 'all(>=6%;<=7%)'],
    ['6%以上;7%以下', 'all(>=6%;<=7%)'],
    ['6%以上、7%以下', 'all(>=6%;<=7%)'],
    ['（甲）6（乙），力争7（丙）', 'all(note;6;note;stretch:7;note)'],
    ['6%，奋斗目标7%', 'all(6%;stretch:7%)'],
    ['6%，努力7%', 'all(6%;stretch:7%)'],
    ['6%冲刺7%', 'all(6%;stretch:7%)'],
    ['6%争取7%', 'all(6%;stretch:7%)'],
    ['6%（力争7%）力争8%', 'all(6%;7%;stretch:8%)'],
    ['6、力争7、争取8', 'all(6;stretch:7;stretch:8)'],
    ['6（全市前三），力争全市第一', 'all(6;rank:全市:<=3;stretch:rank:全市:=1)'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
    expect(printTarget(parseTarget(text))).toBe(text)
  })

  test('a compound keeps what stands before, between and after its parts', () => {
    const glue = (text: string) => (parseTarget(text) as CompoundTarget).glue
    expect(glue('（甲）6（乙），力争7（丙）')).toEqual(['（', '）', '（', '），', '（', '）'])
    expect(glue('6、力争7、争取8')).toEqual(['', '、', '、', ''])
    expect(glue('6%力争7%')).toEqual(['', '', ''])
    expect(glue('（预期）6（可比价）')).toEqual(['（', '）', '（', '）'])
    expect(glue('6%（力争7%）力争8%')).toEqual(['', '（', '）', ''])
  })

  test('each part says whether it must hold', () => {
    const roles = (text: string) => (parseTarget(text) as CompoundTarget).parts.map((part) => part.role)
    expect(roles('力争8%，6%以上')).toEqual(['base', 'base'])
    expect(roles('6%以上，力争8%')).toEqual(['base', 'stretch'])
    expect(roles('（甲）6（乙），力争7')).toEqual(['bracket', 'base', 'bracket', 'stretch'])
  })

  test('a cell broken over lines is one cell', () => {
    const text = '完成市级\n\n下达目标'
    expect(parseTarget(text)).toEqual({ kind: 'delegated', authority: '市级', completed: true, text })
    expect(codeOf(' 8. 5\t')).toBe('8.5')
  })

  test('a unit counts when it is known or belongs to the column', () => {
    expect(codeOf('3单元组')).toBe('unparsed')
    expect(codeOf('3单元组', '单元组')).toBe('3单元组')
    expect(codeOf('3单元组以上', '单元组')).toBe('>=3单元组')
    expect(codeOf('3家单元组', '单元组')).toBe('unparsed')
    expect(codeOf('300以内单元组', '单元组')).toBe('unparsed')
    expect(codeOf('3单元组', '')).toBe('unparsed')
    expect(codeOf('5—8单元组', '单元组')).toBe('[5,8单元组]')
    expect(codeOf('6', '%')).toBe('6')
  })
})

describe('the promise of a cell is kept', () => {
  const commitment = (text: string) => (parseTarget(text) as NumberTarget).commitment
  test('力争, 确保, 预期', () => {
    expect([commitment('力争8%'), commitment('争取8%'), commitment('确保8%'), commitment('预计8%'), commitment('8%')]).toEqual([
      'strive',
      'strive',
      'ensure',
      'expect',
      null,
    ])
    expect(commitment('力争1—2家')).toBe('strive')
    expect(commitment('确保增长6%')).toBe('ensure')
    expect(commitment('力争两位数增长')).toBe('strive')
  })

  test('控制在 is a ceiling', () => {
    expect(parseTarget('控制在5.5%')).toMatchObject({ kind: 'equal', controlled: true })
    expect(parseTarget('控制在5.5%左右')).toMatchObject({ kind: 'about', controlled: true })
    expect(parseTarget('达到5.5%')).toMatchObject({ kind: 'plain', controlled: false })
  })

  test('what a change is measured from', () => {
    const base = (text: string) => (parseTarget(text) as { base: unknown }).base
    expect([base('较上年提高1个百分点'), base('同比增长3%'), base('增长3%'), base('较2020年下降10%')]).toEqual([
      'last-year',
      'last-year',
      null,
      '2020',
    ])
  })

  test('soft words of a reference', () => {
    const soft = (text: string) => (parseTarget(text) as ReferenceTarget).soft
    expect([soft('基本与GDP增长同步'), soft('与GDP增长同步'), soft('略高于全市'), soft('高于全市')]).toEqual([true, false, true, false])
  })
})

describe('what is no target stays unparsed', () => {
  test.each([
    '5.5±0.5',
    '6 8',
    '6.5/7',
    '85、90',
    '3届赛会',
    '某项工作稳步开展情况说明',
    '完成率100%',
    '提升2位',
    '与邻近地区协同',
    '高于预期值',
    '与上级下达目标同步',
    '高于全市很多个百分点',
    '高于全市0.5.5个百分点',
    '增长',
    '，6',
    '6，',
    '翻一番',
    '1/3',
    '领先',
    '前后不一',
    '?',
    '*',
    '定',
    '反馈',
    '考核优秀',
    '6（7',
    '5—8单元组',
    '5单元组—8',
    '6，某项安排',
    '某项安排，6',
    '力争8%，6%',
    '6%、',
    '力争',
    '1,2000家，力争5',
    '（6）',
    '6（甲（乙））',
    '（甲）（乙）',
    '争取更好，6%',
    '6%，（力争7%）',
    '6%确保力争7%',
    '6%努力争取7%',
    '力争7%）',
    '6%)，力争7%',
  ])('%s', (text) => {
    expect(parseTarget(text)).toEqual({ kind: 'unparsed', text, diagnostic: 'target.unparsed' })
  })

  test('prose of more than eighty characters is not tried', () => {
    expect(parseTarget(`${'力争'.repeat(39)}6%`).kind).toBe('plain')
    const text = `${'力争'.repeat(40)}6%`
    expect(parseTarget(text)).toEqual({ kind: 'unparsed', text, diagnostic: 'target.unparsed' })
  })
})

/** Words of the language in any order: most cells made of them are nonsense, some hit a form no table thought of. */
const words = fc.constantFrom(
  ...'6|8.5|-18|1,200|0|％|%|亿元|天|家|万人|个百分点|以上|左右|以内|及以上|≥|＜|<=|力争|确保|控制在|不低于|增长|下降|较上年|较2020年|与|GDP|同步|全市|平均水平|高于|低于|前列|第三名|前五|Ⅲ类|保持|优于|稳定|完成|市级|下达|任务|目标|待|未|反馈|公布|“十四五”|统筹|累计|/|—|-|~|:|：|（|）|(|)|，|、|；|且|正增长|只降不升|达标|超额|基本| |\n|　|*|。'.split(
    '|',
  ),
)
const cells = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { maxLength: 8 }).map((list) => list.join('')) },
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

describe('for every text', () => {
  test('printing gives back what was read', () => {
    fc.assert(
      fc.property(cells, (text) => {
        expect(printTarget(parseTarget(text))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('unparsed carries no number', () => {
    const carries = (expression: TargetExpression): boolean =>
      Object.values(expression).some((value) => typeof value === 'number' || (typeof value === 'object' && value !== null))
    fc.assert(
      fc.property(cells, (text) => {
        const read = parseTarget(text)
        if (read.kind === 'unparsed') expect(carries(read)).toBe(false)
        expect(targetCode(read)).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  test('width and white space between words change nothing', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    const samples = [
      '6.5以上',
      '≥301',
      '1.92:1',
      '4左右(保持全市前列)',
      '7%左右,力争8%',
      '-18左右',
      '完成市级下达任务',
      '高于全市0.5个百分点',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat({ max: 12 }), (text, place) => {
        expect(codeOf(wide(text))).toBe(codeOf(text))
        const cut = Math.min(place, text.length)
        const between = /[0-9.]/.test(text[cut - 1] ?? '') && /[0-9.]/.test(text[cut] ?? '')
        if (!between) expect(codeOf(`${text.slice(0, cut)} ${text.slice(cut)}`)).toBe(codeOf(text))
      }),
    )
  })
})
