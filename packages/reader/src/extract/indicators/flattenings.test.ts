import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText, rowsOf } from '../../testing/read-text.ts'

/** One invented table, printed the way ten converters flatten it: every one has to give the same rows. */
const TABLE: readonly (readonly string[])[] = [
  ['序号', '指标名称', '2023年目标', '2023年完成'],
  ['1', '地区生产总值增速（%）', '6左右', '6.2'],
  ['一、提质增效', '', '', ''],
  ['2', '规上工业增加值增速（%）', '2', '3'],
  ['3', '固定资产投资增速（%）', '4', '5'],
  ['', '其中：工业投资增速（%）', '9', '11.4'],
  ['4', '常住人口城镇化率（%）', '较上年提高0.8个百分点', '—'],
  ['二、生态宜居', '', '', ''],
  ['5', '空气质量优良天数（天）*', '320以上', '331'],
  ['6', '主要河流水质', '优于Ⅲ类', '保持Ⅱ类'],
]

const EXPECTED = [
  '2023|1|||地区生产总值增速|%|预期性|6左右|6.2',
  '2023|2|一、提质增效||规上工业增加值增速|%|预期性|2|3',
  '2023|3|一、提质增效||固定资产投资增速|%|预期性|4|5',
  '2023||一、提质增效|固定资产投资增速|工业投资增速|%||9|11.4',
  '2023|4|一、提质增效||常住人口城镇化率|%|预期性|较上年提高0.8个百分点|—',
  '2023|5|二、生态宜居||空气质量优良天数|天|约束性|320以上|331',
  '2023|6|二、生态宜居||主要河流水质||预期性|优于Ⅲ类|保持Ⅱ类',
]

const printed = (row: readonly string[]) => row.filter((c) => c !== '')
const LAYOUTS: readonly (readonly [string, () => string[]])[] = [
  ['a TAB before every cell, a blank line between rows', () => TABLE.flatMap((r) => [...r.map((c) => `→${c}`), ''])],
  ['the same with two blank lines', () => TABLE.flatMap((r) => [...r.map((c) => `→${c}`), '', ''])],
  ['the same without blank lines', () => TABLE.flatMap((r) => r.map((c) => `→${c}`))],
  ['the same without empty cells', () => TABLE.flatMap((r) => [...printed(r).map((c) => `→${c}`), ''])],
  ['a TAB before the first cell only', () => TABLE.flatMap((r) => [`→${r[0]}`, ...r.slice(1), ''])],
  ['a row on a line', () => TABLE.map((r) => r.join('→'))],
  ['a row on a line behind a TAB', () => TABLE.map((r) => `→${r.join('→')}`)],
  ['a row on a line, blank lines between', () => TABLE.flatMap((r) => [r.join('→'), ''])],
  ['bars', () => TABLE.map((r) => `| ${r.join(' | ')} |`)],
  ['full-width bars', () => TABLE.map((r) => `｜${r.join('｜')}｜`)],
  ['one cell a line and no TAB at all', () => TABLE.flatMap(printed)],
  ['one cell a line, blank lines between', () => TABLE.flatMap((r) => printed(r).flatMap((c) => [c, '']))],
]

describe('one table, many flattenings', () => {
  it.each(LAYOUTS)('%s', (_, print) => {
    const reading = readText(
      `${PLAN_TITLE}\n\n各位代表：\n情况如下表，请予审议。\n\n表1：青石县主要指标完成情况\n${print().join('\n')}\n\n\n备注：带“*”号为约束性指标，其余为预期性指标。\n\n二、2024年安排\n`,
    )
    expect(rowsOf(reading)).toEqual(EXPECTED)
    expect(reading.indicators[0]?.table).toBe('表1：青石县主要指标完成情况')
  })
})
