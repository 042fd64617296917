import { readUnit } from '../../lexicon/units.ts'

/** What the name cell of an indicator row prints besides the name. */
export type PrintedName = {
  readonly name: string
  readonly unit: string | null
  /** Marks such as * ▲ ● before or behind the name. */
  readonly marks: string
  /** Introduced by 其中：, # or a dash, or indented: a sub-row. */
  readonly child: boolean
  readonly serial: string | null
}

const MARK = /[*＊※▲△▼●○◆◇■□★☆✱⭐]/g
const MARKS_ONLY = /^[（(]?[*＊※▲△▼●○◆◇■□★☆✱⭐]+[）)]?$/
const CHILD = /^(?:[#＃]\s*|其\s*中\s*[：:，,、]?\s*|[-—–－]{1,2}\s*(?=[\u4e00-\u9fff])|[·•]\s*)+/

/** Takes a name cell apart: `其中：制造业投资增速（%）*` → name, unit %, mark *, child. */
export function readName(cell: string): PrintedName {
  let text = cell.replace(/[\s\u3000]+/g, (gap, at: number) =>
    /[A-Za-z]/.test(cell[at - 1] ?? '') && /[A-Za-z]/.test(cell[at + gap.length] ?? '') ? ' ' : '',
  )
  let serial: string | null = null
  const numbered =
    /^[（(]?(\d{1,3})(?:[）)]|[.．、])(?!\d)/.exec(text) ??
    /^(?:[（(]([一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})、)/.exec(text)
  if (numbered && numbered[0].length < text.length) {
    serial = numbered[1] ?? numbered[2] ?? null
    text = text.slice(numbered[0].length)
  }
  const child = CHILD.test(text)
  // # in front opens a sub-row, or is a mark that a note explains; behind the name it is a mark.
  let marks = /^[#＃]/.test(text) ? '#' : ''
  text = text.replace(CHILD, '')
  text = text.replace(/[#＃]+$/, () => {
    marks += '#'
    return ''
  })
  text = text.replace(MARK, (m) => {
    marks += m
    return ''
  })
  text = text.replace(/[（(]\s*[）)]/g, '')
  let unit: string | null = null
  for (;;) {
    const tail = /[（(【[]([^（）()【】[\]]{1,16})[）)】\]]$/.exec(text)
    const found = tail ? readUnit(tail[1]!) : null
    if (!tail || found === null || unit !== null) break
    unit = found
    text = text.slice(0, tail.index)
  }
  if (unit === null) {
    // 地区生产总值增速，% and 粮食产量:万吨 are printed too.
    const trailing = /^(.{2,40}?)[，,：:/]([^，,：:/]{1,8})$/.exec(text)
    const found = trailing ? readUnit(trailing[2]!) : null
    if (trailing && found) [text, unit] = [trailing[1]!, found]
  }
  return { name: text.trim(), unit, marks, child, serial }
}

export const isMarksOnly = (text: string): boolean => MARKS_ONLY.test(text.trim())
