import type { Span } from '@gangmu/domain'
import { matchesOf } from '../../lib/matches-of.ts'
import { readOrdinal } from '../../lib/ordinals.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

const NUMBER = String.raw`\s*(\d{1,2}|[一二三四五六七八九十]{1,2})`
const NAME = new RegExp(`(?:附件(?=[附表图]))?(专栏|附件|附表|附图|表|图)${NUMBER}(?![致样些般并起年月日%％]|\\s*[-—.]?\\d)`, 'g')
/** What refers to the name behind it: 详见, 如, 按, or another name before it (见专栏2、专栏5). */
const REFERS =
  /(?:见|如|列入|列于|纳入|载于|按照?)\s*(?:后附|文后|本报告)?的?[“《]?(?:(?:专栏|附件|附表|附图|表|图)[\d一二三四五六七八九十\s]{1,4}[、，和及与]\s*)*$/
const REACH = 30
const LABEL = new RegExp(`^\\s*(?:附件(?=[附表图]))?(专栏|附件|附表|附图|表|图)${NUMBER}(?=[\\s：:.、　]|$)`)
/** What one author calls 表1 another calls 附表1 or 附件1. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  表: ['表', '附表', '附件'],
  附表: ['表', '附表', '附件'],
  附件: ['附件', '附表', '表'],
  图: ['图', '附图'],
  附图: ['图', '附图'],
  专栏: ['专栏'],
}

type Labelled = { readonly kind: string; readonly n: number; readonly printed: string; readonly span: Span }

/** Boxes, tables and annexes that are referred to must be there, each under one number. */
export const missingReference: Rule = {
  id: 'missing-reference',
  family: 'structure',
  severity: '疑似',
  *check(input) {
    const labels = labelsOf(input)
    yield* absent(input, labels)
    for (const kind of ['专栏', '表'] as const) yield* misnumbered(labels.filter((label) => label.kind === kind))
  },
}

function labelsOf({ document }: CheckInput): Labelled[] {
  return document.lines.flatMap((text, index) => {
    const match = LABEL.exec(text)
    const n = match && readOrdinal(match[2]!)
    if (!match || !n) return []
    const start = match[0].length - match[0].trimStart().length
    return [{ kind: match[1]!, n, printed: match[0].trim(), span: { line: index + 1, start, end: match[0].length } }]
  })
}

function* absent(input: CheckInput, labels: readonly Labelled[]): Iterable<RuleFinding> {
  // `附件：1.……` and the lines below it name annexes without the word.
  const listed = input.document.lines.some((line) => /^\s*附[件表]\s*[：:]/.test(line))
  for (const { line, start, text } of passagesOf(input))
    for (const { 0: name, 1: kind = '', 2: number = '', index } of matchesOf(text, NAME)) {
      const [before, after] = [text.slice(Math.max(0, index - REACH), index), text[index + name.length] ?? '']
      // （附表5） by itself refers to it too.
      const alone = /[（(]$/.test(before) && /[）)]/.test(after)
      if (!alone && !REFERS.test(before)) continue
      const n = readOrdinal(number)
      const kinds = KINDS[kind]!
      if (n === null || labels.some((label) => label.n === n && kinds.includes(label.kind))) continue
      if (listed && kinds.includes('附件') && !labels.some((label) => kinds.includes(label.kind))) continue
      const others = labels.filter((label) => kinds.includes(label.kind))
      if (alone && others.length === 0) continue
      yield {
        code: 'absent',
        params: { name },
        spans: [{ line, start: start + index, end: start + index + name.length }, ...others.slice(-1).map(({ span }) => span)],
        values: [name],
        about: [kind],
        // A text that is published without any of its annexes says nothing of this one.
        ...(others.length === 0 ? { severity: '提示' } : {}),
      }
    }
}

function* misnumbered(labels: readonly Labelled[]): Iterable<RuleFinding> {
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1]
    if (before === undefined || label.n === before.n + 1 || (label.n === 1 && before.n > 1)) continue
    const code = label.n === before.n ? 'twice' : label.n > before.n ? 'gap' : 'backwards'
    yield {
      code,
      params: { name: label.printed, before: before.printed },
      spans: [label.span, before.span],
      values: [label.printed, before.printed],
      about: [label.kind, code],
    }
  }
}
