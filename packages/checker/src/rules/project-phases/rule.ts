import type { Rule, RuleFinding } from '../../rule.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { type Likeness, likeness, type ProjectName, readProjectName } from './same-project.ts'

/** 项目进度不倒退、同一年不矛盾: what boxes list and the text says of one project, in one year and from one to the next. */
export const projectPhases: Rule = {
  id: 'project-phases',
  family: 'time',
  severity: '提示',
  *check(input) {
    const mentions = mentionsOf(input)
    const index = indexOf(mentions)
    const finishing = new Set(mentions.filter(({ listed, stage }) => listed && stage === 3).map(({ year }) => year))
    const said = new Set<string>()
    const names = mentions.map(({ name }) => readProjectName(name))
    const alikes = alikesOf(mentions, names, index)
    // A name that stands there in full is not looked for in longer ones.
    const inFull = new Set(
      alikes.flatMap((pairs, k) => (pairs.some((pair) => pair.alike === 'same' && pair.other.year === mentions[k]!.year) ? [k] : [])),
    )
    for (const [k, mention] of mentions.entries()) {
      if (alikes[k]!.length === 0) continue
      // A short form that fits several names is none of them.
      if (!inFull.has(k) && new Set(alikes[k]!.map(({ other }) => other.name)).size > 1) continue
      for (const { at, other, alike } of alikes[k]!) {
        const code = conflictOf(mention, other, finishing)
        const key = `${[mention.name, other.name].sort().join('|')}|${code}`
        if (at < k || code === null || said.has(key)) continue
        if (alike === 'short' && (code === 'again' || inFull.has(k) || inFull.has(at))) continue
        said.add(key)
        yield tell(code, alike, mention, other)
      }
    }
  },
}

type Alike = { readonly at: number; readonly other: Mention; readonly alike: Likeness }

/** For every mention those alike to it, in order. Likeness goes both ways, so that each pair is looked at once. */
function alikesOf(mentions: readonly Mention[], names: readonly ProjectName[], index: Index): readonly (readonly Alike[])[] {
  const found: Alike[][] = mentions.map(() => [])
  const shared = new Uint16Array(mentions.length)
  for (const [k, mention] of mentions.entries())
    for (const at of candidatesBefore(k, index, shared)) {
      const other = mentions[at]!
      const alike = likeness(names[k]!, names[at]!, mention.year === other.year)
      if (alike === null) continue
      found[k]!.push({ at, other, alike })
      found[at]!.push({ at: k, other: mention, alike })
    }
  return found
}

/**
 * Names by pairs of characters, so that not every name is held against every other. `pairs`: a number for each pair of each name; `holders`:
 * by that number the names that have it.
 */
type Index = { readonly pairs: readonly (readonly number[])[]; readonly holders: readonly (readonly number[])[] }

function indexOf(mentions: readonly Mention[]): Index {
  const numbers = new Map<number, number>()
  const holders: number[][] = []
  const pairs = mentions.map(({ name }, k) => {
    const own = pairsOf(name)
    for (let at = 0; at < own.length; at++) {
      const known = numbers.get(own[at]!)
      if (known === undefined) numbers.set(own[at]!, holders.push([k]) - 1)
      else holders[known]!.push(k)
      own[at] = known ?? holders.length - 1
    }
    return own
  })
  return { pairs, holders }
}

const pairsOf = (name: string): number[] => {
  const pairs: number[] = []
  for (let at = 1; at < name.length; at++) {
    // As a 32-bit number, which a map finds fastest.
    const pair = (name.charCodeAt(at - 1) << 16) | name.charCodeAt(at)
    if (!pairs.includes(pair)) pairs.push(pair)
  }
  return pairs
}

/** A pair of characters that very many names share (项目, 建设) says nothing. */
const MANY = 24

/** Earlier mentions that share two pairs at least, as every likeness does (恒达 and 轴承). `shared` is all zero before and after. */
function candidatesBefore(own: number, { pairs, holders }: Index, shared: Uint16Array): number[] {
  const touched: number[] = []
  const found: number[] = []
  for (const pair of pairs[own]!) {
    const known = holders[pair]!
    if (known.length > MANY) continue
    for (const k of known) {
      if (k >= own) break
      const count = ++shared[k]!
      if (count === 1) touched.push(k)
      else if (count === 2) found.push(k)
    }
  }
  for (const k of touched) shared[k] = 0
  return found.sort((a, b) => a - b)
}

/** Which way two mentions contradict each other, or null. `finishing`: years whose boxes list what is finished under a head of its own. */
function conflictOf(a: Mention, b: Mention, finishing: ReadonlySet<number>): string | null {
  const [early, late] = a.year <= b.year ? [a, b] : [b, a]
  if (early.year < late.year) {
    if (early.stage === 3 && late.stage < 3 && (early.listed || late.listed || early.milestones !== null)) return 'backwards'
    if (isPromisedAgain(early, late)) return 'again'
    return early.stage === 2 && late.stage === 1 && late.listed ? 'backwards' : null
  }
  // A box may list a project under two phases of one year: begun and finished in it.
  if (a.listed && b.listed) return null
  const [told, listed] = a.listed ? [b, a] : [a, b]
  if (!a.listed && !b.listed) return Math.abs(a.stage - b.stage) === 3 ? 'same-year' : null
  // Where no box is for what is finished, what goes on may be finished within the year.
  if (told.stage === 3) return listed.stage < (finishing.has(listed.year) ? 3 : 2) ? 'same-year' : null
  if (told.stage === 2) return listed.stage === 0 || (listed.stage === 3 && /续建/.test(told.phase)) ? 'same-year' : null
  return told.stage === 1 && (listed.stage === 0 || listed.stage === 2) ? 'same-year' : null
}

/** What the text tells as built or in use is promised, or listed, as that once more. */
const isPromisedAgain = (early: Mention, late: Mention): boolean =>
  !early.listed && early.milestones !== null && late.milestones !== null && late.milestones.first <= early.milestones.last

const isAgainForGood = (early: Mention, late: Mention): boolean =>
  isPromisedAgain(early, late) && late.milestones!.last <= early.milestones!.last

function tell(code: string, alike: Likeness, a: Mention, b: Mention): RuleFinding {
  const [first, second] = a.year < b.year || (a.year === b.year && !a.listed) ? [a, b] : [b, a]
  return {
    code,
    severity: isSure(code, alike, first, second) ? '疑似' : '提示',
    params: {
      first: first.name,
      firstPhase: first.phase,
      firstYear: first.year,
      second: second.name,
      secondPhase: second.phase,
      secondYear: second.year,
    },
    spans: [second.span, first.span],
    values: [first.name, first.phase, second.name, second.phase],
    about: [first.name.length >= second.name.length ? first.name : second.name],
  }
}

function isSure(code: string, alike: Likeness, first: Mention, second: Mention): boolean {
  if (alike !== 'same') return false
  if (code === 'again') return isAgainForGood(first, second)
  // 加快推进 of something built may be said of what is added to it.
  return first.stage === 3 && (second.stage !== 2 || (code === 'backwards' && (first.listed || second.listed)))
}
