import { locateSpan } from '@gangmu/domain'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { cell, docxFiles, makeDocx, p, row, run, table, text, zipFiles } from '../../testing/make-docx.ts'
import { openDocx } from './open-docx.ts'

/** The text of every run of every paragraph of a part, by a second reading that knows nothing of the first: [paragraph][run]. */
function readRuns(xml: string): string[][] {
  const paragraphs: string[][] = []
  const open: { readonly runs: string[]; readonly within: number[] }[] = []
  const path: string[] = []
  const add = (words: string): void => {
    const paragraph = open.at(-1)
    const at = paragraph?.within.at(-1)
    if (paragraph && at !== undefined) paragraph.runs[at] += words
  }
  const parser = new SaxesParser({})
  parser.on('opentag', ({ name }) => {
    path.push(name)
    if (name === 'w:p') {
      const runs: string[] = []
      paragraphs.push(runs)
      open.push({ runs, within: [] })
    } else if (name === 'w:r') {
      const paragraph = open.at(-1)!
      paragraph.within.push(paragraph.runs.push('') - 1)
    } else if (path.at(-2) !== 'w:r') return
    else if (name === 'w:tab' || name === 'w:ptab') add('\t')
    else if (name === 'w:br' || name === 'w:cr') add('\n')
    else if (name === 'w:noBreakHyphen') add('-')
    else if (name === 'w:sym') add('☑')
  })
  parser.on('text', (words) => {
    if (path.at(-1) === 'w:t') add(words.replace(/[\n\r]/g, ' '))
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    if (name === 'w:p') open.pop()
    if (name === 'w:r') open.at(-1)?.within.pop()
  })
  parser.write(xml).close()
  return paragraphs
}

const by = 'w:id="1" w:author="甲"'
const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`
const DOCUMENT = [
  text('一段'),
  p(
    '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙\n丁</w:t><w:softHyphen/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>戊</w:t></w:r>',
  ),
  p(
    `${run('增长')}<w:del ${by}><w:r><w:delText>6.5</w:delText></w:r></w:del><w:ins ${by}>${run('6.2')}</w:ins>${run('密', '<w:vanish/>')}${run('%')}`,
  ),
  p(
    `<w:ins ${by}><w:del ${by}>${run('没了')}</w:del></w:ins><w:hyperlink>${run('链')}</w:hyperlink><w:fldSimple w:instr="SEQ">${run('3')}</w:fldSimple>`,
  ),
  p(
    `<w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice Requires="wps">${box(text('框') + p(run('框') + run('二')))}</mc:Choice>` +
      `<mc:Fallback><w:pict>${box(text('框') + text('框二'))}</w:pict></mc:Fallback></mc:AlternateContent><w:t>中</w:t></w:r>${run('后')}`,
  ),
  table(
    row(cell(text('格') + table(row(cell('里')))), cell('旁')),
    `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('删')}</w:tr>`,
    row(cell(p('')), cell('末')),
  ),
  text('标记删，', `<w:rPr><w:del ${by}/></w:rPr>`) + p(`${run('并')}<w:r><w:t>𠮷</w:t></w:r>`),
  p(`<w:r><w:t>基</w:t><w:ruby><w:rt>${run('jī')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby><w:t>后</w:t></w:r>`),
  p(
    `<w:r><w:fldChar w:fldCharType="begin"/><w:t>码</w:t><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>果</w:t><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
  p(`<w:r><w:footnoteReference w:id="2"/></w:r>${run('正文')}`, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
].join('')
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

describe('places', () => {
  it('point at the characters of every line, by another reading of the XML', async () => {
    const footnotes = `<w:footnote w:id="1">${text('略')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run('注释')}`)}</w:footnote>`
    const files = docxFiles(DOCUMENT, { numbering: NUMBERING, footnotes })
    const { layout } = await openDocx(zipFiles(files))
    const runs = new Map(['word/document.xml', 'word/footnotes.xml'].map((part) => [part, readRuns(files[part]!)]))
    expect(layout.lines).toEqual(
      '一段|甲\t乙|丙 丁-☑戊|增长6.2%|链3|前中后|框|框二|格|里|旁||末|标记删，并𠮷|基字后|果|1 正文|注释'.split('|'),
    )
    for (const [i, line] of layout.lines.entries()) {
      const place = layout.places?.[i]
      if (place?.kind !== 'word') throw new Error(`line ${i + 1} has no place`)
      const printed = place.runs[0]?.run === null ? (place.runs[1]?.start ?? line.length) : 0
      for (let start = printed; start <= line.length; start++)
        for (let end = start; end <= line.length; end++) {
          const pieces = locateSpan(place, start, end)
          const found = pieces.map(({ run, from, to, paragraph }) =>
            runs.get(place.part)![paragraph ?? place.paragraph]![run]!.slice(from, to),
          )
          expect(found.join('')).toBe(line.slice(start, end))
          expect(pieces.every(({ from, to }) => from < to)).toBe(true)
        }
    }
  })
})

describe('locateSpan', () => {
  it('cuts a span by runs, leaves out what is printed by itself, and is empty for nothing', async () => {
    const { layout } = await openDocx(
      makeDocx(p(run('建成38') + run('6.5亿元'), '<w:numPr><w:numId w:val="1"/></w:numPr>'), { numbering: NUMBERING }),
    )
    const place = layout.places?.[0]
    if (place?.kind !== 'word') throw new Error('no place')
    expect(layout.lines).toEqual(['1 建成386.5亿元'])
    expect(locateSpan(place, 0, 8)).toEqual([
      { run: 0, from: 0, to: 4 },
      { run: 1, from: 0, to: 2 },
    ])
    expect(locateSpan(place, 4, 9)).toEqual([
      { run: 0, from: 2, to: 4 },
      { run: 1, from: 0, to: 3 },
    ])
    expect([locateSpan(place, 0, 1), locateSpan(place, 5, 5)]).toEqual([[], []])
  })
})
