import { holdsAny, tableOf } from '../../characters.ts'
import type { Stretch } from '../facts/clauses.ts'
import { FRONT, STRONG_TAIL } from './promise-words.ts'
import { TIME_LEAD } from './read-promise.ts'

const OPENED = tableOf('（([【“《')
const CLOSED = tableOf('）)]】”》')
const LISTED = tableOf('、')
const LIST_COMMA = '、'.charCodeAt(0)

const BRACKET = /[（(【“《）)】”》[\]]/

/** Bracket depth before each character of the stretch. */
export function depthAt(text: string, stretch: Stretch): (index: number) => number {
  if (!BRACKET.test(text.slice(stretch.start, stretch.end))) return () => 0
  const depths: number[] = []
  let depth = 0
  for (let i = stretch.start; i < stretch.end; i++) {
    const code = text.charCodeAt(i)
    if (CLOSED[code] === 1) depth = Math.max(0, depth - 1)
    depths.push(depth)
    if (OPENED[code] === 1) depth++
  }
  return (index) => depths[index - stretch.start] ?? 0
}

/**
 * Parts a clause at a 、 behind which a new promise begins (建成A、开工B). Lists of objects under one verb stay whole,
 * and so do lists of verbs (竣工、投产).
 */
export function splitPhrases(masked: string, clause: Stretch): Stretch[] {
  if (!holdsAny(masked, LISTED, clause.start, clause.end)) return [clause]
  const depth = depthAt(masked, clause)
  const phrases: Stretch[] = []
  let start = clause.start
  for (let i = clause.start + 1; i < clause.end; i++) {
    if (masked.charCodeAt(i) !== LIST_COMMA || depth(i) > 0) continue
    const ahead = masked.slice(i + 1, clause.end)
    // A创5A、B创4A; 增长6%、力争…: each has a promise of its own.
    const second =
      /^[^、]{0,16}?(?:创(?=\dA|国家|省级|市级)|争创)/.test(ahead) &&
      /创(?=\dA|国家|省级|市级)|争创/.test(masked.slice(Math.max(start, i - 60), i))
    if (second || /^(?:力争|争取|确保|力促)[一-鿿]/.test(ahead)) {
      phrases.push({ start, end: i })
      start = i + 1
      continue
    }
    // 上半年封顶、年底前投用: a milestone with its own time behind a milestone.
    const timed = TIME_LEAD.exec(ahead.slice(0, 16))
    if (timed && FRONT.test(ahead.slice(timed[0].length, 24)) && STRONG_TAIL.test(masked.slice(Math.max(start, i - 24), i))) {
      phrases.push({ start, end: i })
      start = i + 1
      continue
    }
    const verb = FRONT.exec(masked.slice(i + 1, Math.min(clause.end, i + 14)))
    if (!verb) continue
    const rest = masked.slice(i + 1 + verb[0].length, clause.end)
    const before = masked.slice(start, i)
    const own = FRONT.exec(before.replace(/^[一-鿿]{0,4}?(?=建成|完成|启动|开工|完工|竣工|投产|投用|创建)/, ''))
    if (/^[^、，]{2,}/.test(rest) && own && before.length - own[0].length >= 3) {
      phrases.push({ start, end: i })
      start = i + 1
    }
  }
  phrases.push({ start, end: clause.end })
  return phrases
}
