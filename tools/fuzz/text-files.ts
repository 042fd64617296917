import fc from 'fast-check'
import type { FuzzedFile } from './fuzzed-file.ts'

/** What reports are made of: headings, cells, figures, list marks, words the rules look for, and what has no place in a text. */
const SCRAPS = [
  '关于云江市临溪区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告',
  '——2024年1月16日在临溪区第三届人民代表大会第四次会议上',
  '一、2023年计划执行情况',
  '二、2024年主要目标和重点任务',
  '（一）经济运行稳中向好。',
  '1.',
  '①',
  '表1：2023年计划目标完成情况',
  '专栏2 重大项目清单',
  '附件3 名词解释',
  '十件民生实事',
  '\t序号\n\t指标名称\n\t单位\n\t2023年目标\n\t2023年完成\n',
  '\n\t1\n\t地区生产总值增速\n\t%\n\t6左右\n\t5.4\n',
  '\t\t\t',
  '其中：',
  '地区生产总值',
  '规模以上工业增加值',
  '城镇新增就业',
  '一般公共预算收入',
  '实现',
  '完成',
  '达到218.6亿元',
  '增长6.5%',
  '下降13.9%',
  '同比（下同）',
  '分别增长3.1%、4.2%和5%',
  '提高1.2个百分点',
  '1.92:1',
  '17.4:37.6:45.0',
  '6左右',
  '5.5以内',
  '与GDP增长同步',
  '完成市级下达任务',
  '保持或优于Ⅲ类',
  '1—2家',
  '超2.5万余人次',
  '各1个',
  '居全市第3位',
  '截至12月底',
  '1—9月',
  '上半年',
  '今年',
  '力争',
  '全面建成',
  '年底前完工',
  '36项指标中，完成28项，未完成5项，待定3项',
  '“一区三地”',
  '《规划》',
  '（见表2）',
  '单位：亿元、%',
  '注：*为约束性指标',
  '临溪区：',
  '指',
  '。',
  '，',
  '；',
  '、',
  '：',
  '\u3000',
  ' ',
  '|',
  '|---|',
  '#',
  '<table>',
  '&nbsp;',
  '\r',
  '\f',
  '\u000b',
  '\u0000',
  '\u001f',
  '\ufeff',
  '\ufffd',
  '\u200b',
  '\ud800',
  '\udc00',
  '𠮷',
  '9'.repeat(400),
  '（'.repeat(50),
] as const

/** Text a report could hold, or nearly. */
export const reportText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...SCRAPS) },
      { weight: 4, arbitrary: fc.constant('\n') },
      { weight: 2, arbitrary: fc.integer({ min: -10_000, max: 100_000 }).map(String) },
      { weight: 2, arbitrary: fc.double({ noNaN: true }).map(String) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((scraps) => scraps.join(''))

const NAMES = ['计划.txt', '计划.md', '计划.html', '计划.docx', '计划.xls', '计划', '', '.txt', 'a.b/c.md', '计划.TXT'] as const

export const fileName: fc.Arbitrary<string> = fc.constantFrom(...NAMES)

/** `bytes` with a few of them changed, cut short, or given something behind. */
export const damaged = (bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      bytes,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.uint8Array({ maxLength: 4 }),
    )
    .map(([whole, flips, cut, more]) => {
      const kept = cut === null ? whole : whole.subarray(0, Math.floor(cut * whole.length))
      const changed = Uint8Array.from([...kept, ...more])
      for (const [at, byte] of flips) if (changed.length > 0) changed[Math.floor(at * (changed.length - 1))] = byte
      return changed
    })

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
]

const encoded = fc.tuple(reportText, fc.constantFrom(...encodings)).map(([text, encode]) => encode(text))

export const textFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName,
  bytes: fc.oneof({ weight: 5, arbitrary: encoded }, { weight: 1, arbitrary: damaged(encoded) }),
})

/** Heads that say one thing before bytes that say nothing. */
const HEADS = [
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  '{\\rtf1',
  '\u0089PNG',
  '<html>',
  '\u00ff\u00fe',
  '',
]
const NAMED_WITHIN = ['word/document.xml', 'xl/workbook.xml', '', 'W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0']

/** Bytes that only look like a format at their head. */
export const headedFile: fc.Arbitrary<FuzzedFile> = fc.record({
  fileName,
  bytes: fc
    .tuple(
      fc.constantFrom(...HEADS),
      fc.uint8Array({ maxLength: 600 }),
      fc.constantFrom(...NAMED_WITHIN),
      fc.uint8Array({ maxLength: 600 }),
    )
    .map(([head, before, name, after]) => Buffer.concat([Buffer.from(head, 'latin1'), before, Buffer.from(name, 'latin1'), after])),
})
