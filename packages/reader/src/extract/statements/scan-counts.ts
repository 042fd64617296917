import { decimalToNumber, parseNumeral } from '@gangmu/domain'
import { holdsAny, tableOf } from '../../characters.ts'
import { type Outcome, readOutcome } from '../../lexicon/outcomes.ts'
import { matchesOf } from '../../matches-of.ts'
import { depths, splitOutside } from '../split-list.ts'

/** A count of whole things in a clause: `完成24项`, `约束性指标8项`, `3项未达预期`, `其余33项为预期性指标`. */
export type CountMention = {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly clause: { readonly text: string; readonly start: number; readonly end: number }
  /** The words of the clause that belong to this count. */
  readonly own: string
  /** What stands right before the number in its clause. */
  readonly lead: string
  /** The clause names the things counted. */
  readonly named: boolean
  readonly nature: '约束性' | '预期性' | null
  readonly outcome: Outcome | null
  /** 其余33项: what is left of a whole. */
  readonly rest: boolean
  /** Index of the sentence in the line. */
  readonly sentence: number
}

/** What is counted: its noun, a noun that makes it something else, its counters. */
export type Countable = { readonly noun: RegExp; readonly not: RegExp | null; readonly counters: string }

const COUNT = /(\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十百]{1,4})\s*(项|个|件)(?!百分点|月|季|子项|人)/g

const COUNTERS = tableOf('项个件')

/** 甲指标9项和乙指标21项全部完成: said of every count before. */
const OF_ALL = /(?:全部|全面|均|都|双双)[^，。；\d]*$/

/** Every count in the clauses of a line. A fraction such as `1.5项` is a list number and a count: things are counted whole. */
export function scanCounts(text: string, things: Countable): CountMention[] {
  const { noun, not, counters } = things
  const out: CountMention[] = []
  if (text.search(COUNT) < 0) return out
  const opened = openBrackets(text)
  const depth = depths(text)
  splitOutside(opened, '。！？').forEach((sentence, index) => {
    for (const clause of splitOutside(opened, '，；,;：:', sentence.start, sentence.end)) {
      if (!holdsAny(clause.text, COUNTERS)) continue
      const bare = clause.text.replace(/[（(][^）)]*[）)]/g, (m) => '　'.repeat(m.length))
      const found = matchesOf(bare, COUNT).filter((m) => counters.includes(m[2]!))
      found.forEach((m, k) => {
        const from = k === 0 ? 0 : found[k - 1]!.index + found[k - 1]![0].length
        const to = k + 1 < found.length ? found[k + 1]!.index : bare.length
        // Several counts in one clause (完成24项、未完成8项 / 24项完成、8项未完成): each owns the words up to its neighbours.
        const own = found.length === 1 ? bare : ownWords(bare, from, m.index, m.index + m[0].length, to)
        const value = countOf(m[1]!)
        if (value === null || not?.test(own) || inQuotes(text, clause.start + m.index, depth)) return
        const cut = m[1]!.includes('.') ? m[1]!.indexOf('.') + 1 : 0
        const last = found.at(-1)!
        const shared = k < found.length - 1 ? OF_ALL.exec(bare.slice(last.index + last[0].length)) : null
        const joined = shared && /[和与及、]/.test(bare.slice(m.index + m[0].length, to)) ? shared[0] : ''
        out.push({
          value,
          start: clause.start + m.index + cut,
          end: clause.start + m.index + m[0].length,
          clause,
          own,
          lead: bare.slice(Math.max(from, m.index - 24), m.index),
          named: noun.test(own),
          nature: /约束性/.test(own) && !/预期性/.test(own) ? '约束性' : /预期性/.test(own) && !/约束性/.test(own) ? '预期性' : null,
          outcome: readOutcome(own) ?? (joined === '' ? null : readOutcome(joined)),
          rest: /其余|其他|剩余|余下/.test(bare.slice(from, m.index)),
          sentence: index,
        })
      })
    }
  })
  return out
}

/**
 * The words of a clause that belong to one of its counts. A 、 parts the counts of a list (`完成24项、未完成8项`); else what says how
 * things stand belongs to the count behind it and the rest to the one before (`30项预期性指标完成27项`, `15项指标中有12项完成`).
 */
function ownWords(text: string, from: number, start: number, end: number, to: number): string {
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  const [front, back] = [before.lastIndexOf('、'), after.indexOf('、')]
  const head = front >= 0 ? before.slice(front + 1) : from === 0 ? before : before.slice(outcomeAt(before))
  const tail = back >= 0 ? after.slice(0, back) : to === text.length ? after : after.slice(0, outcomeAt(after))
  return `${head} ${tail}`
}

const outcomeAt = (between: string): number => {
  const outcome = readOutcome(between)
  return outcome === null ? between.length : between.lastIndexOf(outcome.word)
}

/** “三项重点任务” is a name, no count. */
const inQuotes = (text: string, at: number, depth: Int16Array): boolean =>
  depth[at]! > 0 && /[“"《][^”"》]{0,12}$/.test(text.slice(Math.max(0, at - 12), at))

/** 42项（约束性12项、预期性30项）: a bracket that counts is read like the clauses around it. Offsets stay. */
const openBrackets = (text: string): string =>
  text.replace(/[（(]([^（）()]{2,60})[）)]/g, (all, inside: string) =>
    /(?:约束性|预期性|完成|达到|未).{0,8}\d+\s*[项个]|\d+\s*[项个].{0,8}(?:约束性|预期性|完成|未)/.test(inside) ? `，${inside}，` : all,
  )

/** A count of items has a few digits; what has more is a number, but of nothing that is counted. */
function countOf(text: string): number | null {
  if (/\d{7}/.test(text)) return null
  if (/^\d+\.\d+$/.test(text)) return Number(text.slice(text.indexOf('.') + 1))
  if (/^\d+$/.test(text)) return Number(text)
  const value = parseNumeral(text)
  return value === null ? null : decimalToNumber(value)
}
