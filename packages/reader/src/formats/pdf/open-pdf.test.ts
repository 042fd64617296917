import { describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'
import { loadPdf } from './load-pdf.ts'
import { openPdf } from './open-pdf.ts'
import { bar, grid, latin, line, makePdf, text } from './testing/make-pdf.ts'

const open = async (...pages: Parameters<typeof makePdf>[0]) => openPdf(makePdf(pages))
const failureOf = (bytes: Uint8Array) =>
  openPdf(bytes).then(
    () => null,
    (error: unknown) => (error instanceof OpenFailure ? error.failure : error),
  )

/** Cells of every table, its rows parted by `/`, cells by `|`, paragraphs in them by `¶`. */
const tablesOf = ({ layout }: Awaited<ReturnType<typeof openPdf>>): string[] =>
  layout.tables!.map(({ rows }) =>
    rows.map((row) => row.map((cell) => layout.lines.slice(cell.from, cell.to).join('¶')).join('|')).join(' / '),
  )
const spansOf = ({ layout }: Awaited<ReturnType<typeof openPdf>>, row: number) =>
  layout.tables![0]!.rows[row]!.map(({ column, columns, rows }) => [column, columns, rows])

const FULL = '全区经济总体平稳，投资消费稳步回升，民生福祉持续增进，社会大局和谐稳定'
/** Lines of running text, 34 characters wide, the first one indented. */
const paragraph = (y: number, ...lines: readonly string[]): string =>
  lines.map((printed, i) => text(i === 0 ? 124 : 100, y - i * 20, printed)).join('')
const BODY = paragraph(760, FULL.slice(0, 32), FULL.slice(0, 34), '全年增长6.5%。')

describe('openPdf', () => {
  it('joins printed lines to paragraphs and says on which page each begins', async () => {
    const { layout, diagnostics } = await open(BODY + paragraph(700, FULL.slice(0, 32), FULL.slice(0, 34)), paragraph(760, '投资增长7%。'))
    const whole = FULL.slice(0, 32) + FULL.slice(0, 34)
    expect(layout.lines).toEqual([`${whole}全年增长6.5%。`, whole, '投资增长7%。'])
    expect(layout.places).toEqual([1, 1, 2].map((page) => ({ kind: 'page', page })))
    expect(layout).toMatchObject({ format: 'pdf', tables: [] })
    expect(diagnostics).toEqual([])
  })

  it('goes on with a paragraph on the next page', async () => {
    const page = (last: string) => paragraph(760, ...[0, 1, 2, 3, 4].map((i) => FULL.slice(0, i === 0 ? 32 : 34)), last)
    const next = text(100, 760, FULL.slice(0, 34)) + text(100, 740, '全部完成。') + paragraph(720, FULL.slice(0, 32), FULL.slice(0, 34))
    const { layout } = await open(page(FULL.slice(0, 34)), next)
    expect(layout.lines).toHaveLength(2)
    expect(layout.lines[0]).toMatch(/全部完成。$/)
  })

  it('reads a ruled table with merged cells, strokes and thin boxes alike', async () => {
    const cells = [
      text(105, 705, '序号'),
      text(160, 705, '指标名称'),
      text(320, 705, '2023年'),
      text(310, 685, '目标'),
      text(380, 685, '完成'),
      text(105, 665, '1'),
      text(160, 665, '地区生产总值'),
      text(310, 665, '6.5%左右'),
      text(380, 665, '6.2%'),
    ].join('')
    const strokes = [
      line(100, 720, 450, 720),
      line(300, 700, 450, 700),
      line(100, 680, 450, 680),
      line(100, 660, 450, 660),
      ...[100, 150, 300, 450].map((x) => line(x, 720, x, 660)),
      line(370, 700, 370, 660),
    ].join('')
    const bars = [
      bar(100, 719.8, 350, 0.5),
      bar(300, 699.8, 150, 0.5),
      bar(100, 679.8, 350, 0.5),
      bar(100, 659.8, 350, 0.5),
      ...[100, 150, 300, 450].map((x) => bar(x, 660, 0.5, 60)),
      bar(370, 660, 0.5, 40),
    ].join('')
    for (const rules of [strokes, bars]) {
      const opened = await open(BODY + rules + cells)
      expect(tablesOf(opened)).toEqual(['序号|指标名称|2023年 / 目标|完成 / 1|地区生产总值|6.5%左右|6.2%'])
      expect(spansOf(opened, 0)).toEqual([
        [0, 1, 2],
        [1, 1, 2],
        [2, 2, 1],
      ])
    }
  })

  it('reads a frame as a box that keeps its paragraphs', async () => {
    const inside = [
      text(220, 685, '专栏1：重点项目'),
      text(129, 660, '开工：甲厂、乙路。'),
      text(129, 640, `续建：${FULL.slice(0, 28)}`),
      text(105, 620, '和丙桥。'),
    ]
    const opened = await open(BODY + grid([100, 520], [610, 700]) + inside.join(''))
    expect(tablesOf(opened)).toEqual([`专栏1：重点项目¶开工：甲厂、乙路。¶续建：${FULL.slice(0, 28)}和丙桥。`])
  })

  it('puts a table together that goes on on the next page, without the repeated heading', async () => {
    const rows = (top: number, ...printed: readonly (readonly string[])[]) =>
      grid(
        [100, 150, 300, 400],
        [top - printed.length * 20, ...printed.map((_, i) => top - i * 20)].sort((a, b) => a - b),
      ) + printed.map((row, i) => row.map((cell, k) => text([105, 155, 305][k]!, top - 15 - i * 20, cell)).join('')).join('')
    const head = ['序号', '指标名称', '2023年完成']
    const opened = await open(
      BODY + rows(200, head, ['1', '地区生产总值', '386.5']) + text(290, 40, '— 1 —'),
      text(105, 785, '表1（续）') + rows(780, head, ['2', '进出口总额', '25.6']) + text(290, 40, '— 2 —'),
    )
    expect(tablesOf(opened)).toEqual(['序号|指标名称|2023年完成 / 1|地区生产总值|386.5 / 2|进出口总额|25.6'])
    expect(opened.layout.places!.slice(-3).map((place) => place)).toEqual([2, 2, 2].map((page) => ({ kind: 'page', page })))
    expect(opened.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'pdf.furniture-left-out —1—',
      'pdf.furniture-left-out 表1（续）',
    ])
  })

  it('guesses the columns of a table without rules below a heading row of known words, and says where it is not sure', async () => {
    const row = (y: number, ...cells: readonly string[]) => cells.map((cell, i) => text([100, 150, 320, 420][i]!, y, cell)).join('')
    const head = row(680, '序号', '指标名称', '单位', '2023年完成')
    const rows =
      row(660, '1', '地区生产总值增速', '%', '6.2') +
      row(640, '2', '进出口总额', '亿元', '25.6') +
      row(620, '3', '粮食产量', '万吨', '11.2')
    const sure = await open(BODY + head + rows)
    expect(tablesOf(sure)).toEqual([
      '序号|指标名称|单位|2023年完成 / 1|地区生产总值增速|%|6.2 / 2|进出口总额|亿元|25.6 / 3|粮食产量|万吨|11.2',
    ])
    const unsure = await open(
      BODY + head + rows + text(100, 600, '4') + text(150, 600, '规模以上工业增加值增速与服务业增加值') + text(420, 600, '6.1'),
    )
    expect(tablesOf(unsure)).toEqual([])
    expect(unsure.diagnostics).toEqual([
      { code: 'pdf.table-unsure', line: null, message: '序号 指标名称 单位 2023年完成', place: { kind: 'page', page: 1 } },
    ])
  })

  it('leaves out what repeats on every page, reported once', async () => {
    const page = (n: number) =>
      paragraph(600, FULL.slice(0, 32), '完。') + text(250, 810, '临溪区发展和改革局') + text(n % 2 ? 400 : 100, 40, `— ${n} —`)
    const { layout, diagnostics } = await open(page(1), page(2), page(3))
    expect(layout.lines).toHaveLength(3)
    expect(diagnostics.map(({ message }) => message).sort()).toEqual(['—1—', '临溪区发展和改革局'])
  })

  it('reads a page that lies on its side, and leaves out what lies across', async () => {
    const turned = { content: `0 1 -1 0 595 0 cm ${paragraph(500, FULL.slice(0, 32), FULL.slice(0, 34), '完。')}` }
    const rotated = { content: `q 0 -1 1 0 0 595 cm ${BODY} Q`, width: 842, height: 595, rotate: 90 }
    const { layout } = await open(turned, rotated)
    expect(layout.lines.map((printed) => printed.slice(-3))).toEqual(['稳完。', '5%。'])
    const { diagnostics } = await open(`${BODY} q 0.7 0.7 -0.7 0.7 300 300 cm ${text(0, 0, '内部资料', 40)} Q`)
    expect(diagnostics).toEqual([{ code: 'pdf.rotated-left-out', line: null, message: '内部资料', place: { kind: 'page', page: 1 } }])
  })

  it('opens what is encrypted without a password, and asks for the file without one otherwise', async () => {
    const { layout } = await openPdf(makePdf([latin(100, 700, 'GDP 6.5% in 2023')], { password: '' }))
    expect(layout.lines).toEqual(['GDP 6.5% in 2023'])
    expect(await failureOf(makePdf([BODY], { password: '123' }))).toEqual({ code: 'report-encrypted', params: { format: '.pdf' } })
  })

  it('tells scans from text, page by page', async () => {
    const scan = { content: 'q 595 0 0 842 0 0 cm /Im Do Q', image: true }
    expect(await failureOf(makePdf([scan, scan]))).toEqual({ code: 'report-scanned', params: { pages: 2 } })
    const { layout, diagnostics } = await open(BODY, scan, scan, { content: '' })
    expect(layout.lines).toHaveLength(1)
    expect(diagnostics).toEqual([{ code: 'pdf.page-scanned', line: null, message: '2—3', place: { kind: 'page', page: 2 } }])
  })

  it('refuses text whose characters mean nothing', async () => {
    const nameless = `BT /F1 12 Tf 100 700 Td <${'0002'.repeat(60)}> Tj ET`
    expect(await failureOf(makePdf([nameless], { toUnicode: false }))).toEqual({ code: 'report-not-text', params: {} })
    const { diagnostics } = await open(BODY, BODY + text(100, 300, '\ue001\ue002'.repeat(40)))
    expect(diagnostics).toEqual([{ code: 'pdf.unmapped', line: null, message: '2', place: { kind: 'page', page: 2 } }])
  })

  it('says that there are comments, but not for links', async () => {
    const { diagnostics } = await open({ content: BODY, annotation: 'Link' }, { content: BODY, annotation: 'Text' })
    expect(diagnostics).toEqual([{ code: 'pdf.annotations', line: null, message: '2', place: { kind: 'page', page: 2 } }])
  })

  it('reads no more pages than the limit', async () => {
    const loaded = await loadPdf(makePdf([BODY, BODY, BODY]), 2)
    expect([loaded.pages.length, loaded.total]).toEqual([2, 3])
    expect(LIMITS.pages).toBeGreaterThan(100)
  })

  it('refuses broken files, and mends what can be mended', async () => {
    const bytes = makePdf([BODY])
    const broken = { code: 'report-damaged', params: { format: '.pdf' } }
    expect(await failureOf(new TextEncoder().encode('%PDF-1.7\n nothing of the kind'))).toEqual(broken)
    expect(await failureOf(bytes.slice(0, 300))).toEqual(broken)
    // Where its table of contents is not found a PDF can still be put together from its objects.
    const lost = Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    )
    expect((await openPdf(new Uint8Array(lost))).layout.lines).toHaveLength(1)
  })

  it('says nothing on the console', async () => {
    const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}))
    await failureOf(makePdf([BODY]).slice(0, 700))
    await open(`${BODY} /Fx 12 Tf (x) Tj Q Q /Nothing Do`)
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([])
    for (const spy of said) spy.mockRestore()
  })
})
