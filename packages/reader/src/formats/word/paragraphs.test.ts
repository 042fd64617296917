import { describe, expect, it } from 'vitest'
import { makeDocx, p, run, text } from '../../testing/make-docx.ts'
import { openDocx } from './open-docx.ts'

const open = async (body: string, parts: Record<string, string> = {}) => {
  const { layout, diagnostics } = await openDocx(makeDocx(body, parts))
  return { layout, lines: layout.lines, told: diagnostics.map(({ code, line, message }) => `${code} ${line} ${message}`) }
}
const linesOf = async (body: string, parts: Record<string, string> = {}) => (await open(body, parts)).lines
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

describe('runs', () => {
  it('joins the runs of a paragraph, and keeps empty paragraphs as empty lines', async () => {
    expect(await linesOf(p(run('总量达到38') + run('6.5亿元')) + p('') + text('第二段'))).toEqual(['总量达到386.5亿元', '', '第二段'])
  })

  it('starts a line at every kind of break', async () => {
    expect(
      await linesOf(
        p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:br w:type="page"/><w:t>丁</w:t><w:br w:type="column"/></w:r>'),
      ),
    ).toEqual(['甲', '乙', '丙', '丁', ''])
  })

  it('reads tabs, hyphens and symbols as the characters they print', async () => {
    const { lines, told } = await open(
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>c</w:t><w:ptab w:alignment="right"/>' +
          '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="宋体" w:char="25A1"/>' +
          '<w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
        '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>',
      ),
    )
    expect(lines).toEqual(['a\tb-c\t☑≥□'])
    expect(told).toEqual(['word.symbol 1 Wingdings F04A'])
  })

  it('lets no line break of the XML into a line', async () => {
    expect(await linesOf(p('<w:r><w:t>全区\n建成&#13;&#10;公园 &amp; 绿道</w:t></w:r>'))).toEqual(['全区 建成  公园 & 绿道'])
  })

  it('reads through links, tags, bookmarks and ruby, without what only annotates', async () => {
    expect(
      await linesOf(
        p(
          `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:hyperlink r:id="rId9">${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag>` +
            `<w:customXml>${run('丙')}</w:customXml><w:bookmarkEnd w:id="0"/><w:proofErr w:type="gramStart"/><w:dir w:val="ltr">${run('丁')}</w:dir>` +
            `<w:r><w:ruby><w:rubyPr/><w:rt>${run('wù')}</w:rt><w:rubyBase>${run('戊')}</w:rubyBase></w:ruby></w:r>`,
        ),
      ),
    ).toEqual(['甲乙丙丁戊'])
  })

  it('reads through a mark it does not know and names it once', async () => {
    const unknown = `<w:neverSeen>${run('正文')}</w:neverSeen>`
    expect(await open(p(unknown) + p(unknown) + p('<w:alsoEmpty/>'))).toMatchObject({
      lines: ['正文', '正文', ''],
      told: ['word.unknown 1 w:neverSeen'],
    })
  })
})

describe('what is not printed', () => {
  it('leaves hidden text out, by the run, by its style or by that of the paragraph, and says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="N"><w:basedOn w:val="M"/></w:style><w:style w:type="paragraph" w:styleId="M"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>'
    const { lines, told } = await open(
      p(run('可见') + run('密一', '<w:vanish/>') + run('仍可见', '<w:vanish w:val="0"/>') + run('密二', '<w:rStyle w:val="H"/>')) +
        text('密三', '<w:pStyle w:val="N"/>') +
        p(run('现', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="N"/><w:rPr><w:vanish/></w:rPr>'),
      { styles },
    )
    expect(lines).toEqual(['可见仍可见', '现'])
    expect(told).toEqual(['word.hidden-text 1 3处：密一'])
  })

  it('skips the prompt of an empty content control and reads a filled one', async () => {
    const control = (properties: string, inside: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    expect(
      await linesOf(
        p(control('<w:showingPlcHdr/>', run('单击此处输入')) + control('<w:tag w:val="x"/>', run('已填'))) +
          control('<w:showingPlcHdr w:val="0"/>', text('整段')) +
          control('', control('', text('套叠'))),
      ),
    ).toEqual(['已填', '整段', '套叠'])
  })

  it('leaves headers and footers out and quotes them once, but for page numbers', async () => {
    expect(
      await open(text('正文'), {
        header1: text('青石县发展和改革局'),
        header2: text('青石县发展和改革局'),
        footer1: p(run('— 1 —')),
        footer2: p(run('第3页 共9页')),
      }),
    ).toMatchObject({ lines: ['正文'], told: ['word.header-left-out null 青石县发展和改革局'] })
  })

  it('names what is not text, by kind, with the first line', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const { lines, told } = await open(
      text('甲') +
        p(run('乙') + picture + picture) +
        p(
          `<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r><w:r><w:drawing><dgm:relIds/></w:drawing></w:r>` +
            '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
        ) +
        '<w:altChunk r:id="rId7"/>' +
        p(`${run('占比')}<m:oMath><m:f><m:num><m:r><m:t>2</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`),
    )
    expect(lines).toEqual(['甲', '乙', '', '占比2/3'])
    expect(told).toEqual([
      'word.object 2 图片 3 处',
      'word.object 3 图表 1 处',
      'word.object 3 SmartArt图形 1 处',
      'word.object 3 嵌入对象 1 处',
      'word.object 4 嵌入文档 1 处',
      'word.object 4 公式 1 处',
    ])
  })
})

describe('fields', () => {
  it('reads results, not codes: simple, complex, nested, across runs', async () => {
    expect(
      await linesOf(
        p(`<w:fldSimple w:instr=" SEQ 表 ">${run('1')}</w:fldSimple>${run('页')}${field('PAGE', run('12'))}`) +
          p(field(`IF ${field('PAGE', run('9'))} = 1`, run('结果') + field('REF x', run('内层')))) +
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>今日</w:t><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
      ),
    ).toEqual(['1页12', '结果内层', '今日'])
  })

  it('hides nothing behind a field that never ends', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(await linesOf(p(`${begin}${run('一')}`) + text('二'))).toEqual(['一', '二'])
    expect(await linesOf(p(`${begin}${separate}${run('一')}`) + text('二'))).toEqual(['一', '二'])
    expect(await linesOf(p(`${END}${separate}${run('一')}`))).toEqual(['一'])
  })

  it('reads fields nested beyond reason, and what follows them', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(await linesOf(p(begin.repeat(20_000) + run('里') + END.repeat(20_000)) + text('后'))).toEqual(['里', '后'])
  })

  it('names a field that Word draws from its code', async () => {
    const circled = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,1)</w:instrText></w:r>'
    expect(await open(p(`${circled}${END}${run('推进')}`))).toMatchObject({ lines: ['推进'], told: ['word.object 1 公式 1 处'] })
  })

  it('leaves a table of contents out, as a field or in its content control', async () => {
    const entry = (words: string) =>
      `<w:hyperlink w:anchor="x">${run(words)}<w:r><w:tab/></w:r>${field('PAGEREF x', run('3'))}</w:hyperlink>`
    const toc =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TO</w:instrText></w:r><w:r><w:instrText>C \\o "1-3"</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${entry('一、回顾')}`,
      ) + p(entry('二、打算'))
    expect(await open(text('标题') + toc + p(END) + text('一、回顾'))).toMatchObject({
      lines: ['标题', '', '一、回顾'],
      told: ['word.toc 2 2行'],
    })
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${text('目录')}${toc}${p(END)}</w:sdtContent></w:sdt>`
    expect(await open(control + text('一、回顾'))).toMatchObject({ lines: ['', '一、回顾'], told: ['word.toc 1 3行'] })
  })
})

describe('tracked changes', () => {
  const by = (author: string) => `w:id="1" w:author="${author}" w:date="2024-01-01T00:00:00Z"`
  const gone = (words: string) => `<w:r><w:delText>${words}</w:delText></w:r>`

  it('reads insertions, skips deletions, and counts both with their authors', async () => {
    const { lines, told } = await open(
      text('标题') +
        p(`${run('增长')}<w:del ${by('李某')}>${gone('6.5')}</w:del><w:ins ${by('李某')}>${run('6.2')}${run('左右')}</w:ins>${run('%')}`) +
        p(`<w:moveFrom ${by('王某')}>${run('移走')}</w:moveFrom><w:moveTo ${by('王某')}>${run('移来')}</w:moveTo><w:ins ${by('李某')}/>`),
    )
    expect(lines).toEqual(['标题', '增长6.2左右%', '移来'])
    expect(told).toEqual(['word.insertions 2 2处，李某、王某', 'word.deletions 2 2处，李某、王某'])
  })

  it('takes a deletion within an insertion for a deletion, and earlier looks for nothing', async () => {
    expect(
      await open(
        p(
          `<w:ins ${by('甲')}><w:del ${by('乙')}>${gone('没了')}</w:del></w:ins><w:r><w:rPr><w:b/><w:rPrChange ${by('丙')}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>在</w:t></w:r>`,
          `<w:pPrChange ${by('丙')}><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange>`,
        ),
      ),
    ).toMatchObject({ lines: ['在'], told: ['word.deletions 1 1处，乙'] })
  })

  it('joins paragraphs whose mark is deleted, and drops one deleted whole', async () => {
    const mark = `<w:rPr><w:del ${by('甲')}/></w:rPr>`
    const { lines, layout } = await open(
      text('前半，', mark) +
        p(`<w:del ${by('甲')}>${gone('中间')}</w:del>`, mark) +
        text('后半。') +
        p(`<w:del ${by('甲')}>${gone('全删')}</w:del>`, mark),
    )
    expect(lines).toEqual(['前半，后半。'])
    expect(layout.places).toEqual([
      {
        kind: 'word',
        part: 'word/document.xml',
        paragraph: 2,
        runs: [
          { start: 0, run: 0, offset: 0, paragraph: 0 },
          { start: 3, run: 0, offset: 0 },
        ],
      },
    ])
  })
})

describe('comments', () => {
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="张某">${p(`<w:r><w:annotationRef/></w:r>${run(words)}`)}</w:comment>`

  it('reports each at the line where it begins', async () => {
    const { lines, told } = await open(
      text('甲') +
        p(`<w:commentRangeStart w:id="3"/>${run('乙')}`) +
        p(`${run('丙')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:r><w:commentReference w:id="4"/></w:r>`),
      { comments: comment(4, '请核') + comment(3, '长'.repeat(70)) + comment(5, '无处') },
    )
    expect(lines).toEqual(['甲', '乙', '丙'])
    expect(told).toEqual([`word.comment 2 张某：${'长'.repeat(60)}…`, 'word.comment 3 张某：请核', 'word.comment null 张某：无处'])
  })

  it('tells of fifty and how many more there are; and where the text of one is missing', async () => {
    const many = Array.from({ length: 53 }, (_, i) => comment(i, `第${i}条`)).join('')
    const { told } = await open(p(Array.from({ length: 53 }, (_, i) => `<w:r><w:commentReference w:id="${i}"/></w:r>`).join('')), {
      comments: many,
    })
    expect([told.length, told.at(-1)]).toEqual([51, 'word.comment 1 另有3条'])
    expect((await open(p('<w:r><w:commentReference w:id="8"/></w:r>'))).told).toEqual(['word.comment 1 批注内容缺失'])
  })
})

describe('text boxes and notes', () => {
  const box = (...inside: string[]) => `<wps:wsp><wps:txbx><w:txbxContent>${inside.join('')}</w:txbxContent></wps:txbx></wps:wsp>`
  const alternate = (inside: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(inside)}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  it('puts the lines of a box behind the paragraph that holds it, once', async () => {
    const { lines, layout } = await open(p(run('前') + alternate(text('框一') + text('框二')) + run('后')) + text('下段'))
    expect(lines).toEqual(['前后', '框一', '框二', '下段'])
    // The fallback is not read, but its paragraphs are paragraphs of the XML.
    expect(layout.places?.map((place) => place?.kind === 'word' && place.paragraph)).toEqual([0, 1, 2, 5])
    expect(layout.places?.[0]).toMatchObject({
      runs: [
        { start: 0, run: 0, offset: 0 },
        { start: 1, run: 2, offset: 0 },
      ],
    })
  })

  it('reads the fallback where there is no choice, and a box within a box', async () => {
    const vml = (inside: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(
      await linesOf(p(`<w:r><mc:AlternateContent><mc:Fallback>${vml(text('备选'))}</mc:Fallback></mc:AlternateContent></w:r>`)),
    ).toEqual(['', '备选'])
    expect(await linesOf(p(vml(p(run('外') + vml(text('内'))))))).toEqual(['', '外', '内'])
  })

  it('sets footnotes and endnotes at the end, in the order of their marks', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>` +
      `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run('注二')}`)}</w:footnote><w:footnote w:id="1">${text('注一')}${text('续')}</w:footnote>` +
      `<w:footnote w:id="9">${text('无人引用')}</w:footnote>`
    const { lines, layout } = await open(
      p(`${run('增长')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('较快')}<w:r><w:endnoteReference w:id="1"/></w:r>`) +
        p(`<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>※</w:t></w:r>${run('末段')}`),
      { footnotes, endnotes: `<w:endnote w:id="1">${text('尾注')}</w:endnote>` },
    )
    expect(lines).toEqual(['增长较快', '末段', '注一', '续', '注二', '尾注'])
    expect(layout.places?.[2]).toMatchObject({ part: 'word/footnotes.xml', paragraph: 2 })
    expect(layout.places?.[5]).toMatchObject({ part: 'word/endnotes.xml', paragraph: 0 })
  })
})
