import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractGlossary } from './extract/glossary.ts'
import { extractHeader } from './extract/header/extract-header.ts'
import { extractIndicators } from './extract/indicators/extract-indicators.ts'
import { extractLivelihood } from './extract/livelihood.ts'
import { extractProjects } from './extract/projects/extract-projects.ts'
import { extractStatements } from './extract/statements/extract-statements.ts'
import { layOutLines, splitLines } from './formats/text.ts'
import { readLayout, readReport } from './read-report.ts'
import { segmentDocument } from './segment/segment-document.ts'

/** Scraps that make tables, boxes, headings and statements begin, break off and run into each other. */
const scrap = fc.constantFrom(
  '→',
  '→\n',
  '\n',
  '\n\n',
  '→序号\n',
  '→指标名称\n',
  '→2023年目标\n',
  '→2023年完成\n',
  '序号\n',
  '1\n',
  '→1\n',
  '→地区生产总值增速（%）\n',
  '→其中：税收*\n',
  '→6以上\n',
  '| 指标 | 目标 |\n',
  '|---|---|\n',
  '专栏1：重点项目\n',
  '→专栏2：民生实事\n',
  '开工：甲、乙（一期、二期）等项目。\n',
  '→1.建成公厕5座。（已完成，建成6座）\n',
  '一、2023年工作\n',
  '（一）',
  '1. ',
  '一是',
  '名词解释\n',
  '甲：乙。\n',
  '[bookmark: x]',
  '备注：1.5项带*为约束性指标\n',
  '32项指标，完成24项；',
  '各位代表：\n',
  '关于青石县2023年计划执行情况的报告\n',
  '（',
  '）',
  '“',
  '、',
  '。',
  '，',
  '   ',
  '\u3000',
  '12.5%',
  '等9个片区',
  '\ufffd',
  '\u0000',
  '𠮷',
  '单位：%\n',
  '——2024年1月5日在会议上\n',
  '｜',
  '━━━',
)

describe('readReport', () => {
  it('never throws, and every place holds the text it names', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 12 })), { maxLength: 60 }), (parts) => {
        const text = parts.join('').replaceAll('→', '\t')
        const bytes = new TextEncoder().encode(text)
        const lines = splitLines(new TextDecoder().decode(bytes))
        const reading = readLayout(layOutLines(lines, 'utf-8'))
        for (const p of reading.projects) expect(lines[p.line - 1]?.slice(p.start, p.end)).toBe(p.name)
        for (const g of reading.glossary) expect(lines[g.line - 1]?.slice(g.start, g.end)).toBe(g.term)
        for (const s of reading.statements) expect(lines[s.line - 1]?.slice(s.start, s.end)).toContain(s.quote.trim().slice(0, 1))
        for (const i of reading.livelihood) expect(i.end).toBeGreaterThan(i.start)
        for (const r of reading.indicators) expect(lines[r.spans.name.line - 1]?.length ?? 0).toBeGreaterThanOrEqual(r.spans.name.end)
      }),
      { numRuns: 200 },
    )
  })

  it('loses no printed line between blocks', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (parts) => {
        const lines = splitLines(parts.join('').replaceAll('→', '\t'))
        const { blocks } = segmentDocument(layOutLines(lines, 'utf-8'))
        let last = 0
        for (const block of blocks) {
          expect(block.line).toBeGreaterThanOrEqual(last)
          last = block.line
          if (block.kind === 'heading' || block.kind === 'paragraph') expect(block.end).toBeGreaterThan(block.start)
          if (block.kind === 'paragraph') expect(lines[block.line - 1]!.slice(block.start, block.end)).toBe(block.text)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is deterministic and reads any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(JSON.stringify(await readReport(bytes))).toBe(JSON.stringify(await readReport(bytes)))
      }),
      { numRuns: 100 },
    )
  })

  it('reads a sentence that names more things than it has figures, and a figure beyond every number', () => {
    const lines = ['2023年计划执行情况的报告、主要目标和重点任务各1个超2.5万余人次。', `新增就业${'9'.repeat(400)}人。`]
    lines.push(`约束性指标1.${'9'.repeat(400)}项，完成3项。`)
    const { facts, statements } = readLayout(layOutLines(lines, 'utf-8'))
    expect(statements.flatMap(({ classes }) => Object.values(classes)).every(Number.isFinite)).toBe(true)
    expect(facts.map((fact) => [fact.raw.slice(0, 8), Number.isFinite(fact.value)])).toContainEqual(['99999999', true])
  })

  it('says why nothing could be read', async () => {
    expect(await readReport(new Uint8Array())).toEqual({ ok: false, failure: { code: 'report-empty', params: {} } })
  })

  it('reads lines and texts of any length: what costs more than linear time would not finish here', () => {
    const scraps = [
      '（',
      '、',
      '“',
      '甲、',
      '12项指标',
      '3项。',
      '一、',
      '第一片区、',
      '甲线、',
      '：',
      'a'.repeat(50),
      '1\n',
      '→1\n',
      '序号\n',
      '专栏1：\n',
      '→甲→乙\n',
    ]
    for (const piece of scraps) {
      const lines = splitLines(
        `标题报告\n\n名词解释\n${piece.repeat(6_000)}\n专栏1：重点项目\n开工：${piece.repeat(6_000)}\n`.replaceAll('→', '\t'),
      )
      const document = segmentDocument(layOutLines(lines, 'utf-8'))
      const { header } = extractHeader(document)
      const glossary = extractGlossary(document)
      extractIndicators(document, header)
      extractProjects(document, header)
      extractLivelihood(document)
      extractStatements(document, glossary)
      expect(document.blocks.length).toBeGreaterThan(0)
    }
  })
})
