import { describe, expect, it } from 'vitest'
import { makeDocx, p, text } from '../../testing/make-docx.ts'
import { formatNumber } from './number-formats.ts'
import { openDocx } from './open-docx.ts'

const level = (at: number, format: string, words: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, ...overrides: string[]) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides.join('')}</w:num>`
const numbered = (words: string, numId: number, at = 0) =>
  text(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`)
const styled = (words: string, style: string, more = '') => text(words, `<w:pStyle w:val="${style}"/>${more}`)
const linesOf = async (body: string, numbering: string, styles = '') => (await openDocx(makeDocx(body, { numbering, styles }))).layout.lines

describe('automatic numbers', () => {
  it('stand at the head of the line like typed ones, in no run', async () => {
    const { layout } = await openDocx(
      makeDocx(numbered('建成', 1) + numbered('5G基站', 1) + numbered('', 1) + numbered('　缩进', 1), {
        numbering: abstract(0, level(0, 'decimal', '%1.')) + num(1, 0),
      }),
    )
    expect(layout.lines).toEqual(['1.建成', '2. 5G基站', '3.', '4.　缩进'])
    expect(layout.places?.[1]).toMatchObject({
      runs: [
        { start: 0, run: null, offset: 0 },
        { start: 3, run: 0, offset: 0 },
      ],
    })
  })

  it.each([
    ['chineseCounting', '%1、', '', '一、甲'],
    ['chineseCountingThousand', '（%1）', '', '（一）甲'],
    ['decimal', '%1．', '', '1．甲'],
    ['decimal', '(%1)', '', '(1)甲'],
    ['decimalEnclosedCircleChinese', '%1', '', '①甲'],
    ['decimal', '%1', '', '1 甲'],
    ['decimal', '%1', '<w:suff w:val="nothing"/>', '1甲'],
    ['chineseCounting', '第%1章', '<w:suff w:val="space"/>', '第一章 甲'],
    ['chineseCounting', '%1是', '<w:suff w:val="nothing"/>', '一是甲'],
    ['bullet', '\uf06c', '', '甲'],
    ['none', '%1', '', '甲'],
    ['none', '——', '<w:suff w:val="nothing"/>', '——甲'],
    ['decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>', '甲'],
  ])('%s in %s%s', async (format, words, more, line) => {
    expect(await linesOf(numbered('甲', 1), abstract(0, level(0, format, words, more)) + num(1, 0))).toEqual([line])
  })

  it('count levels, and begin again below each higher one unless told otherwise', async () => {
    const levels = (restart: string) =>
      abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3)', restart)) + num(1, 0)
    const body = [0, 1, 2, 1, 2, 0, 2, 1, 2].map((at) => numbered('甲', 1, at)).join('')
    const heads = async (restart: string) => (await linesOf(body, levels(restart))).map((line) => line.replace(/ ?甲$/, ''))
    expect(await heads('')).toEqual(['1.', '1.1', 'a)', '1.2', 'a)', '2.', 'a)', '2.1', 'a)'])
    expect(await heads('<w:lvlRestart w:val="0"/>')).toEqual(['1.', '1.1', 'a)', '1.2', 'b)', '2.', 'c)', '2.1', 'd)'])
    expect(await heads('<w:lvlRestart w:val="1"/>')).toEqual(['1.', '1.1', 'a)', '1.2', 'b)', '2.', 'a)', '2.1', 'b)'])
  })

  it('show the level above from its start where it was never used', async () => {
    const numbering = abstract(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0)
    expect(await linesOf(numbered('甲', 1, 1) + numbered('乙', 1, 0) + numbered('丙', 1, 1), numbering)).toEqual([
      '1.1 甲',
      '一、乙',
      '1.1 丙',
    ])
  })

  it('count on across lists of one definition, and begin anew where a list overrides its start', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      num(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '（%1）')}</w:lvlOverride>`)
    expect(await linesOf([1, 2, 3, 3, 1, 4].map((id) => numbered('甲', id)).join(''), numbering)).toEqual([
      '1.甲',
      '2.甲',
      '1.甲',
      '2.甲',
      '3.甲',
      '（4）甲',
    ])
  })

  it('come through the style, what it is based on, and the level that names it', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0)
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Third"><w:basedOn w:val="Loop"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Third"/></w:style>'
    expect(
      await linesOf(
        styled('甲', 'H1') +
          styled('乙', 'H2') +
          styled('丙', 'Mine') +
          styled('丁', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          styled('戊', 'Third') +
          text('己'),
        numbering,
        styles,
      ),
    ).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '戊', '己'])
  })

  it('are those of the default paragraph style too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await linesOf(text('甲'), abstract(0, level(0, 'decimal', '%1.')) + num(1, 0), styles)).toEqual(['1.甲'])
  })

  it('follow a definition that only names a style', async () => {
    const numbering =
      abstract(0, '<w:numStyleLink w:val="List"/>') +
      abstract(1, '<w:styleLink w:val="List"/>', level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 1)
    const styles = '<w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(await linesOf(numbered('甲', 1) + numbered('乙', 2), numbering, styles)).toEqual(['1.甲', '2.乙'])
    expect(
      await linesOf(numbered('甲', 1), abstract(0, '<w:numStyleLink w:val="List"/>') + num(1, 0), styles.replace('"2"', '"1"')),
    ).toEqual(['甲'])
  })

  it('are none where the list or the level is not defined, and are told of where the format is unknown', async () => {
    expect(await linesOf(numbered('甲', 7) + numbered('乙', 1, 3), abstract(0, level(0, 'decimal', '%1.')) + num(1, 0))).toEqual([
      '甲',
      '乙',
    ])
    const { layout, diagnostics } = await openDocx(
      makeDocx(numbered('甲', 1), { numbering: abstract(0, level(0, 'hebrew1', '%1.')) + num(1, 0) }),
    )
    expect([layout.lines, diagnostics]).toMatchObject([['1.甲'], [{ code: 'word.unknown', line: 1, message: 'w:numFmt hebrew1' }]])
  })

  it('belong to a paragraph, not to its further lines or to what is left out', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0)
    const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect(
      await linesOf(
        p('<w:r><w:t>甲</w:t><w:br/><w:t>续</w:t></w:r>', properties) +
          p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>', properties) +
          text('删标记', `${properties}<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>`) +
          text('乙', properties),
        numbering,
      ),
    ).toEqual(['1.甲', '续', '2.删标记乙'])
  })
})

describe('formatNumber', () => {
  it.each([
    [
      'chineseCounting',
      [1, 10, 11, 20, 21, 100, 105, 110, 1001, 10_010, 100_000],
      '一 十 十一 二十 二十一 一百 一百零五 一百一十 一千零一 一万零一十 十万',
    ],
    ['japaneseCounting', [10, 21, 100, 105, 1111], '十 二十一 百 百五 千百十一'],
    ['chineseLegalSimplified', [1, 10, 12, 105], '壹 壹拾 壹拾贰 壹佰零伍'],
    ['ideographDigital', [1, 10, 2024], '一 一〇 二〇二四'],
    ['decimalZero', [1, 10], '01 10'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], '① ⑳ ㉑ ㊱ ㊿ 51'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
    ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
    ['lowerRoman', [1, 4, 9, 40, 1999, 4000], 'i iv ix xl mcmxcix 4000'],
    ['upperRoman', [3], 'III'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiacTraditional', [1, 60], '甲子 癸亥'],
    ['decimal', [-3, 0], '-3 0'],
    ['chineseCounting', [0, -1], '零 -1'],
    ['neverSeen', [5], '5'],
  ] as const)('%s', (format, numbers, printed) => {
    expect(numbers.map((n) => formatNumber(n, format)).join(' ')).toBe(printed)
  })

  it('pads by the pattern of a format of the writer’s own', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
  })
})
