import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FilePlace, Reading, Span } from '@gangmu/domain'
import { openFile, readReport } from '@gangmu/reader'
import { annotateDocx, type CommentAuthor, type DocumentComment } from '@gangmu/writer'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { cell, docxFiles, makeDocx, p, row, run, table, text, zipFiles } from '../packages/reader/src/testing/make-docx.ts'
import { flatten } from '../packages/writer/src/testing/flatten-document.ts'

const AUTHOR: CommentAuthor = { name: '纲目核校', initials: '核', date: '2024-01-16T15:04:00Z' }
const CORPUS = ['linxi-2024', 'linxi-2024-half-year', 'linxi-2025', 'linxi-2025-work-report']
const corpusFile = (name: string): Uint8Array => readFileSync(new URL(`../corpus/${name}/report.docx`, import.meta.url))

const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[name]!)

async function layoutOf(bytes: Uint8Array) {
  const opened = await openFile(bytes, 'report.docx')
  if (!opened.ok) throw new Error(opened.failure.code)
  return { ...opened.value.layout, places: opened.value.layout.places ?? [] }
}

async function annotate(bytes: Uint8Array, comments: readonly DocumentComment[]): Promise<Uint8Array> {
  const written = await annotateDocx(bytes, (await layoutOf(bytes)).places, comments, AUTHOR)
  if (!written.ok) throw new Error(written.failure.code)
  return written.value
}

/** What the reader says, without what comments change: where a run is counted, and that there are comments. */
const saidBy = ({ places: _, diagnostics, ...rest }: Reading) => ({
  ...rest,
  diagnostics: diagnostics.filter(({ code }) => code !== 'word.comment'),
})

describe.each(CORPUS)('%s', (name) => {
  const bytes = corpusFile(name)
  let lines: readonly string[] = []
  let places: readonly (FilePlace | null)[] = []
  let original: readonly string[] = []
  beforeAll(async () => {
    ;({ lines, places } = await layoutOf(bytes))
    original = flatten(partOf(bytes)).stream
  })

  /** What Word prints by itself before the text. */
  const numberLength = (line: number): number => {
    const place = places[line - 1]
    const [first, second] = place?.kind === 'word' ? place.runs : []
    return first?.run === null ? (second?.start ?? lines[line - 1]!.length) : 0
  }
  const spanIn = (line: number, a: number, b: number): Span => {
    const length = lines[line]!.length
    const [start, end] = [Math.floor(a * length), Math.ceil(b * length)].sort((x, y) => x - y) as [number, number]
    return { line: line + 1, start, end }
  }

  it('keeps text and properties of every run, marks the very characters, and leaves the other parts as they are', async () => {
    const where = fc.tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    await fc.assert(
      fc.asyncProperty(fc.array(where, { minLength: 1, maxLength: 40 }), async (wheres) => {
        const spans = wheres.map(([line, a, b]) => spanIn(line % lines.length, a, b))
        const annotated = await annotate(
          bytes,
          spans.map((span, i) => ({ span, paragraphs: [`第 ${i} 条`] })),
        )
        const { stream, marked } = flatten(partOf(annotated))
        expect(stream).toEqual(original)
        for (const [i, { line, start, end }] of spans.entries()) {
          const inRuns = Math.max(start, numberLength(line))
          if (inRuns < end) expect(marked.get(String(i))).toBe(lines[line - 1]!.slice(inRuns, end))
        }
        const [before, after] = [unzipSync(bytes), unzipSync(annotated)]
        const changed = Object.keys(after).filter((part) => !before[part] || !Buffer.from(before[part]).equals(after[part]!))
        expect(changed.sort()).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'])
      }),
      { numRuns: 6 },
    )
  })

  it('is read again to the same reading, and its comments by another reader', async () => {
    const comments = lines.flatMap((words, i): DocumentComment[] => {
      const at = words.search(/\d/)
      return at < 0 ? [] : [{ span: { line: i + 1, start: at, end: at + 1 }, paragraphs: [`请核实第 ${i + 1} 行。`, '“<&>”'] }]
    })
    const annotated = await annotate(bytes, comments)
    const [before, after] = [await readReport(bytes), await readReport(annotated)]
    if (!before.ok || !after.ok) throw new Error('not read')
    expect((await layoutOf(annotated)).lines).toEqual(lines)
    expect(saidBy(after.value.reading)).toEqual(saidBy(before.value.reading))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(annotated) }, { styleMap: ['comment-reference => sup'] })
    for (const { paragraphs } of comments) expect(value).toContain(paragraphs[0])
    expect(value.match(/“&lt;&amp;&gt;”/g)).toHaveLength(comments.length)
  })
})

const by = 'w:id="1" w:author="甲"'
const HARD = [
  p(
    '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>甲 &amp;乙</w:t><w:tab/><w:t>丙&#x20BB7;丁</w:t><w:br/><w:t>戊<![CDATA[<己>]]>庚</w:t></w:r>',
  ),
  p(`${run('增长')}<w:del ${by}><w:r><w:delText>6.5</w:delText></w:r></w:del><w:ins ${by}>${run('6.2')}</w:ins>${run('%')}`),
  p(`<w:hyperlink w:anchor="a">${run('链接文字')}</w:hyperlink><w:smartTag w:element="x">${run('标记')}</w:smartTag>`),
  p(
    `<w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${text('框内文字')}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:pict><w:txbxContent>${text('框内文字')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r>`,
  ),
  table(row(cell('格一'), cell('<w:p/>'))),
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>果实</w:t><w:fldChar w:fldCharType="end"/></w:r>',
  ),
  p(run('有编号'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  p(`<w:r><w:t>基</w:t><w:ruby><w:rt>${run('jī')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby><w:t>后</w:t></w:r>`),
].join('')
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

describe('a file with everything in it', () => {
  const bytes = makeDocx(HARD, { numbering: NUMBERING })
  const mark = async (words: string, nth = 0, of = bytes) => {
    const { lines } = await layoutOf(of)
    const spans = lines.flatMap((line, i) =>
      [...line.matchAll(new RegExp(words, 'g'))].map(({ 0: { length }, index }) => ({ line: i + 1, start: index, end: index + length })),
    )
    const annotated = await annotate(of, [{ span: spans[nth]!, paragraphs: ['核'] }])
    const { stream, marked } = flatten(partOf(annotated))
    expect(stream).toEqual(flatten(partOf(of)).stream)
    expect((await layoutOf(annotated)).lines).toEqual(lines)
    return [...marked.values()]
  }

  it.each([
    ['甲 ', '甲 '],
    [' &', ' &'],
    ['乙\t丙', '乙\t丙'],
    ['𠮷', '𠮷'],
    ['<己', '<己>'],
    ['长6.2%', '长6.2%'],
    ['2', '2'],
    ['接文', '接文'],
    ['字标', '字标'],
    ['格一', '格一'],
    ['实', '实'],
    ['编', '编'],
    ['前', '前'],
  ])('“%s” is marked as “%s”', async (words, expected) => expect(await mark(words)).toEqual([expected]))

  it('marks what cannot be marked within as a whole: text of a box, ruby, an automatic number', async () => {
    expect(await mark('框内')).toEqual(['前框内文字框内文字后'])
    expect(await mark('字', 2)).toEqual(['基jī字后'])
    expect(await mark('1\\.')).toEqual(['有编号'])
  })

  it('holds every span of every line at once', async () => {
    const { lines } = await layoutOf(bytes)
    const spans = lines.flatMap((line, i) =>
      [...line].flatMap((_, start) => [...line.slice(start)].map((_, more): Span => ({ line: i + 1, start, end: start + more + 1 }))),
    )
    const annotated = await annotate(
      bytes,
      spans.map((span) => ({ span, paragraphs: ['核'] })),
    )
    expect((await layoutOf(annotated)).lines).toEqual(lines)
    const { stream, marked } = flatten(partOf(annotated))
    expect(stream).toEqual(flatten(partOf(bytes)).stream)
    expect(marked.size).toBe(spans.length)
    // Ruby and a box stand between characters of the line; an automatic number is marked as its paragraph.
    const between = /jī|(?<=前.*)框内文字/g
    const missed = spans.filter(({ line, start, end }, i) => {
      const words = lines[line - 1]!.slice(start, end)
      const mark = marked.get(String(i))!
      return !/^[.1]/.test(words) && !mark.includes(words) && !mark.replace(between, '').includes(words)
    })
    expect(missed).toEqual([])
  })

  it('splits a run into runs that are written as it was', async () => {
    const annotated = await annotate(bytes, [{ span: { line: 1, start: 2, end: 4 }, paragraphs: ['核'] }])
    expect(partOf(annotated)).toContain(
      '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">甲 </w:t></w:r><w:commentRangeStart w:id="0"/>' +
        '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">&amp;乙</w:t></w:r><w:commentRangeEnd w:id="0"/>' +
        '<w:r><w:commentReference w:id="0"/></w:r><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:tab/>',
    )
  })

  it('says at the head what has no place, or stands where Word holds no comments', async () => {
    const footnotes = `<w:footnote w:id="2">${text('注释有误')}</w:footnote>`
    const noted = makeDocx(`${text('正文')}${p('<w:r><w:footnoteReference w:id="2"/></w:r>')}`, { footnotes })
    const line = (await layoutOf(noted)).lines.indexOf('注释有误') + 1
    const annotated = await annotate(noted, [
      { span: { line, start: 0, end: 2 }, paragraphs: ['脚注'] },
      { span: null, paragraphs: ['全文'] },
      { span: { doc: 'f00d', line: 1, start: 0, end: 1 }, paragraphs: ['另一份'] },
    ])
    expect(flatten(partOf(annotated)).marked).toEqual(new Map(['0', '1', '2'].map((id) => [id, ''])))
    expect(partOf(annotated)).toMatch(/<w:body><w:p><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/>/)
    expect(partOf(annotated, 'word/comments.xml').match(/脚注|全文|另一份/g)).toEqual(['脚注', '全文', '另一份'])
  })

  it('opens an empty paragraph, and makes one where there is none', async () => {
    const empty = await annotate(makeDocx(`${text('文')}<w:p w:rsidR="1"/>`), [{ span: { line: 2, start: 0, end: 0 }, paragraphs: ['空'] }])
    expect(partOf(empty)).toContain('<w:p w:rsidR="1"><w:commentRangeStart w:id="0"/>')
    const none = await annotateDocx(makeDocx(''), [], [{ span: null, paragraphs: ['无'] }], AUTHOR)
    expect(none.ok && partOf(none.value)).toContain('<w:body><w:p><w:commentRangeStart w:id="0"/>')
  })

  it('goes on behind comments that are there', async () => {
    const comments = `<w:comment w:id="7" w:author="乙">${text('原有批注')}</w:comment>`
    const body = p(`<w:commentRangeStart w:id="7"/>${run('旧新')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`)
    const commented = makeDocx(body, { comments })
    const annotated = await annotate(commented, [{ span: { line: 1, start: 1, end: 2 }, paragraphs: ['新批注'] }])
    expect(flatten(partOf(annotated)).marked).toEqual(
      new Map([
        ['7', '旧新'],
        ['8', '新'],
      ]),
    )
    expect(partOf(annotated, 'word/comments.xml')).toMatch(/w:id="7".*原有批注.*w:id="8" w:author="纲目核校".*新批注/)
    for (const part of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      expect(partOf(annotated, part)).toBe(partOf(commented, part))
  })

  it('keeps to the prefixes, the class and the encoding the file has', async () => {
    const files = docxFiles(text('增长6.2%'))
    const strict = files['word/document.xml']!.replaceAll('w:', 'x:')
      .replace('xmlns:w=', 'xmlns:x=')
      .replace(
        'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"',
      )
      .replace('UTF-8', 'UTF-16')
    const { zipSync } = await import('fflate')
    const bytes = zipSync({
      ...unzipSync(zipFiles(files)),
      'word/document.xml': Buffer.from(`\ufeff${strict}`, 'utf16le'),
    })
    const annotated = await annotate(bytes, [{ span: { line: 1, start: 2, end: 5 }, paragraphs: ['核'] }])
    const xml = Buffer.from(unzipSync(annotated)['word/document.xml']!).toString('utf16le')
    expect(xml).toContain('<x:commentRangeStart x:id="0"/><x:r><x:t xml:space="preserve">6.2</x:t></x:r><x:commentRangeEnd x:id="0"/>')
    expect(partOf(annotated, 'word/comments.xml')).toContain('xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"')
    expect(partOf(annotated, 'word/_rels/document.xml.rels')).toContain('http://purl.oclc.org/ooxml/officeDocument/relationships/comments')
    expect((await layoutOf(annotated)).lines).toEqual(['增长6.2%'])
  })

  it('fails as data for what is no Word file', async () => {
    const comments = [{ span: null, paragraphs: ['核'] }]
    expect(await annotateDocx(Buffer.from('PK'), [], comments, AUTHOR)).toEqual({
      ok: false,
      failure: { code: 'report-damaged', params: { format: '.docx' } },
    })
    expect(await annotateDocx(zipFiles({ 'a.txt': '' }), [], comments, AUTHOR)).toMatchObject({ failure: { code: 'report-damaged' } })
  })
})

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path))

test.skipIf(SOFFICE === undefined)('prints the same pages before and after (needs LibreOffice)', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-word-'))
  try {
    const bytes = corpusFile('linxi-2025-work-report')
    const { lines } = await layoutOf(bytes)
    const comments = lines.map((line, i) => ({
      span: { line: i + 1, start: line.length >> 1, end: line.length },
      paragraphs: ['请核实。'],
    }))
    await writeFile(join(folder, 'before.docx'), bytes)
    await writeFile(join(folder, 'after.docx'), await annotate(bytes, comments))
    const settings = `-env:UserInstallation=file://${folder}/settings`
    await promisify(execFile)(SOFFICE!, [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'before.docx', 'after.docx'], {
      cwd: folder,
    })
    const [before, after] = await Promise.all(
      ['before.pdf', 'after.pdf'].map(async (name) => {
        const opened = await openFile(await readFile(join(folder, name)), name)
        if (!opened.ok) throw new Error(opened.failure.code)
        const { lines: printed, places } = opened.value.layout
        return printed.map((line, i) => [line, places?.[i]])
      }),
    )
    expect(before!.length).toBeGreaterThan(20)
    expect(after).toEqual(before)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
