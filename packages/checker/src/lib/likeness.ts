/** Share of two names that they have in common in the same order is at least `share` (0 to 1): 安装居家烟感报警装置 and 安装居家火灾报警装置 are 0.8 alike. */
export function areAlike(a: string, b: string, share: number): boolean {
  const short = a.length <= b.length ? a : b
  const long = short === a ? b : a
  const needed = (share * (short.length + long.length)) / 2
  // Most pairs are told apart by their lengths, or by the characters they share in any order.
  if (short.length < SHORTEST || short.length < needed || !mayShare(short, long, needed)) return false
  return commonLength(short, long) >= needed
}
/** As many characters of `short` stand anywhere in `long`. */
function mayShare(short: string, long: string, needed: number): boolean {
  let missing = 0
  for (let at = 0; at < short.length; at++) if (!long.includes(short[at]!) && short.length - ++missing < needed) return false
  return true
}

/** Of shorter names every other is alike. */
const SHORTEST = 4

/** Length of the longest common subsequence; names are short. */
function commonLength(short: string, long: string): number {
  const row = new Uint16Array(long.length + 1)
  for (let k = 0; k < short.length; k++) {
    // What stood at `at` before this character of `short` was looked at.
    let before = 0
    for (let at = 0; at < long.length; at++) {
      const above = row[at + 1]!
      row[at + 1] = long.charCodeAt(at) === short.charCodeAt(k) ? before + 1 : Math.max(above, row[at]!)
      before = above
    }
  }
  return row[long.length]!
}
