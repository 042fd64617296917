import { parseNumeral } from '@gangmu/domain'
import { inOther } from '../../lib/other-document.ts'
import type { PairRule } from '../../rule.ts'

const YEARS = /连续([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})年/g
/** Clauses as alike as this speak of one thing. */
const ALIKE = 0.6

type Counted = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly years: number
  readonly words: Set<string>
}

/** 连续N年 counts on from report to report. */
export const consecutiveYearsBetween: PairRule = {
  id: 'consecutive-years-between',
  family: 'between-documents',
  severity: '疑似',
  relations: ['last-plan'],
  *check({ lines, reading, other }) {
    const [now, then] = [reading.report.reportYear, other.reading.report.reportYear]
    if (now === null || then === null || then >= now) return
    const earlier = countedIn(other.lines)
    for (const counted of countedIn(lines)) {
      const same = likest(counted, earlier)
      if (same === null || counted.years === same.years + now - then) continue
      yield {
        code: 'found',
        params: { now: counted.text, before: same.text, nowYear: now, beforeYear: then, expected: same.years + now - then },
        spans: [counted, same].map(({ line, start, end }, at) => (at === 0 ? { line, start, end } : inOther(other, { line, start, end }))),
        values: [counted.text, same.text],
        about: [[...counted.words].join('')],
      }
    }
  },
}

function countedIn(lines: readonly string[]): Counted[] {
  return lines.flatMap((text, at) =>
    [...text.matchAll(YEARS)].flatMap((found) => {
      const years = Number(parseNumeral(found[1]!)?.digits ?? 0n)
      const [start, end] = [found.index, found.index + found[0].length]
      const words = pairsOf(clauseAround(text, start, end))
      return years > 1 && words.size > 2 ? [{ line: at + 1, start, end, text: found[0], years, words }] : []
    }),
  )
}

const MARKS = /[，。；、：！？]/

function clauseAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end]
  while (from > 0 && !MARKS.test(text[from - 1]!)) from--
  while (to < text.length && !MARKS.test(text[to]!)) to++
  return text.slice(from, start) + text.slice(end, to)
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

function likest({ words }: Counted, others: readonly Counted[]): Counted | null {
  const [best] = others
    .map((other) => ({ other, alike: (2 * [...words].filter((pair) => other.words.has(pair)).length) / (words.size + other.words.size) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
  return best?.other ?? null
}
