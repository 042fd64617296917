/** So much of the letter pairs of two names must be shared for one to be a slip of the other. */
const ALIKE = 0.6

const pairsOf = (name: string): Set<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2))
  return pairs
}

/** Shared letter pairs of two names, from 0 to 1 (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / Math.max(1, one.size + other.size)
}

/** The name that is most like one, null where none is alike. */
export function nearestName(name: string, names: readonly string[], alike = ALIKE): string | null {
  const pairs = pairsOf(name)
  let best: { readonly name: string; readonly like: number } | null = null
  for (const other of names) {
    const like = likeness(pairs, pairsOf(other))
    if (like >= alike && like > (best?.like ?? 0)) best = { name: other, like }
  }
  return best?.name ?? null
}

const TAIL = 4
/** Where a name is looked for: what is written otherwise ends as it does. */
export const tailOf = (name: string): string => name.slice(-TAIL)

/** Letters that stand in the text and in the name between what both share. */
const GAPS = [
  [0, 1],
  [0, 2],
  [1, 0],
  [2, 0],
  [1, 1],
] as const
/** What tells indicators apart is no slip. */
const TELLS_APART = /[\d一二三四五六七八九十市区县乡镇城上下新净户籍外内总]/

/** Places where a text has a name but for one or two letters in its middle. */
export function* withOneGap(text: string, name: string): Iterable<{ readonly from: number; readonly to: number }> {
  const tail = tailOf(name)
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    let shared = 0
    while (shared < name.length && text[at + TAIL - 1 - shared] === name[name.length - 1 - shared]) shared++
    if (shared === name.length) continue
    for (const [inText, inName] of GAPS) {
      const rest = name.slice(0, name.length - shared - inName)
      const from = at + TAIL - shared - inText - rest.length
      const gaps = text.slice(at + TAIL - shared - inText, at + TAIL - shared) + name.slice(rest.length, rest.length + inName)
      if (
        rest.length === 0 ||
        from < 0 ||
        TELLS_APART.test(gaps) ||
        !/^\p{Script=Han}+$/u.test(gaps) ||
        text.slice(from, from + rest.length) !== rest
      )
        continue
      yield { from, to: at + TAIL }
      break
    }
  }
}
