import { strFromU8, unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { parseReport } from './parse-report.ts'
import { printedLines } from './report-model.ts'
import { writeDocx } from './write-docx.ts'
import { writePrintPage } from './write-print-page.ts'
import { writeSitePage } from './write-site-page.ts'

const TEXT = `关于甲市乙区2030年计划
执行情况的报告
——2030年1月2日在甲市乙区人民代表大会上
甲市乙区发展和改革局
（示例：虚构）

各位代表：
一、总体情况
1.稳步增长。全年收入38.6亿元，“十百千”工程——进展顺利，R&D占比＜3%。
表1：指标
\t序号
\t指标
\t2030年

\t
\t
\t目标
\t完成值

\t一、经济
\t

\t1
\t投资
\t5
\t6

\t
\t其中：工业
\t7
\t

备注：暂定。

\t专栏1：实事

\t（一）出行
1.修桥一座。
2.铺路两条。
（二）教育
3.建校一所。

名 词 解 释
实事：指办的事。
`
const report = parseReport(TEXT)
const LINES = printedLines(report)

const unescapeXml = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  ge: '≥',
  nbsp: ' ',
}

/** What Word would show: soft breaks part lines, and the numbered list counts up. */
const linesOfDocx = (bytes: Uint8Array): string[] => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  let number = 0
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
    .flatMap(([paragraph]) => {
      const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, run]) => run ?? '\n').join('')
      return `${paragraph.includes('<w:numPr>') ? `${++number}.` : ''}${unescapeXml(text)}`.split('\n')
    })
    .filter((line) => line !== '')
}

const linesOfHtml = (html: string): string[] =>
  html
    .replace(/<br\/?>|<\/(?:p|td|th|h\d)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => unescapeXml(line).replace(/^\s+|\s+$/g, ''))
    .filter((line) => line !== '')

it('writes the same docx whenever it is asked', async () => {
  const first = await writeDocx(report)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2041-05-06T07:08:09Z') })
  const second = await writeDocx(parseReport(TEXT))
  vi.useRealTimers()
  expect(Buffer.compare(first, second)).toBe(0)
})

it('prints every line of the text in Word, in order', async () => {
  expect(linesOfDocx(await writeDocx(report))).toEqual(LINES)
})

it('gives Word a numbered list, merged cells, repeated heading rows and soft breaks', async () => {
  const xml = strFromU8(unzipSync(await writeDocx(report))['word/document.xml']!)
  expect(xml.match(/<w:numPr>/g)).toHaveLength(3)
  expect(xml).toContain('<w:gridSpan w:val="4"/>')
  expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(xml).toContain('<w:br/><w:t xml:space="preserve">执行情况的报告')
  expect(xml).toContain('w:firstLineChars="200"')
})

it('says every line of the text on the page of the site, in order', () => {
  const page = writeSitePage(report)
  const start = page.indexOf('<div id="zoom"')
  const article = page.slice(start, page.indexOf('</div>', start))
  expect([...linesOfHtml(/<h1>.*?<\/h1>/s.exec(page)![0]), ...linesOfHtml(article)]).toEqual(LINES)
})

it('says every line of the text on the page to be printed, in order', () => {
  expect(linesOfHtml(/<body>(.*)<\/body>/s.exec(writePrintPage(report))![1]!)).toEqual(LINES)
})
