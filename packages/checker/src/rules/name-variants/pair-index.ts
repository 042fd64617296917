/** Where two letters stand next to each other: places by a hash of both, each leading to the one before it. */
export type PairIndex = { readonly last: Int32Array; readonly before: Int32Array; readonly count: Uint16Array }
/** Cleared before each use, which costs less than new tables. */
const tables = { last: new Int32Array(65_536), count: new Uint16Array(65_536) }

const hashPair = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0xffff

export function indexPairs(letters: Uint16Array): PairIndex {
  const last = tables.last.fill(-1)
  const count = tables.count.fill(0)
  const before = new Int32Array(letters.length)
  for (let at = 0; at + 1 < letters.length; at++) {
    if (letters[at] === 0 || letters[at + 1] === 0) continue
    const hash = hashPair(letters[at]!, letters[at + 1]!)
    before[at] = last[hash]!
    last[hash] = at
    count[hash]!++
  }
  return { last, before, count }
}

/**
 * Where a name may begin in a text that has it but for one letter: that letter leaves the pairs of letters before it or behind it as they
 * are, so the rarest pair of each half leads there. Behind a letter too many or too few the beginning is moved by one.
 */
export function startsOf(name: string, index: PairIndex): readonly number[] {
  const half = name.length >> 1
  const starts: number[] = []
  addStarts(starts, name, index, rarestPair(name, index, 0, half), 0)
  addStarts(starts, name, index, rarestPair(name, index, half, name.length), 1)
  return starts
}

const hashAt = (name: string, at: number): number => hashPair(name.charCodeAt(at), name.charCodeAt(at + 1))

/** Where in a part of the name the pair of letters begins that the text has least often. */
function rarestPair(name: string, { count }: PairIndex, from: number, to: number): number {
  let best = from
  let least = count[hashAt(name, from)]!
  for (let at = from + 1; at + 1 < to; at++) {
    const often = count[hashAt(name, at)]!
    if (often < least) [best, least] = [at, often]
  }
  return best
}

function addStarts(starts: number[], name: string, { last, before }: PairIndex, at: number, moved: number): void {
  for (let place = last[hashAt(name, at)]!; place >= 0; place = before[place]!)
    for (let start = place - at - moved; start <= place - at + moved; start++) if (start >= 0 && !starts.includes(start)) starts.push(start)
}
