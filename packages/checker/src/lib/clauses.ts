/** The end of `text`, or of what stands in front of `end`, in which none of `signs` stands, at most 200 characters. */
export const afterLast = (text: string, signs: string, end = text.length): string => text.slice(beginOfClause(text, signs, end), end)

/** Where that begins. Scanned from behind, because lines are long and clauses short, and by numbers, because every figure asks. */
export function beginOfClause(text: string, signs: string, end: number): number {
  const isSign = tableOf(signs)
  const least = Math.max(0, end - LONGEST)
  let start = end
  while (start > least && isSign[text.charCodeAt(start - 1)] === 0) start--
  return start
}
const LONGEST = 200

/** One table for each of the few sets of signs in use: 1 for the code of every sign. */
const TABLES = new Map<string, Uint8Array>()

function tableOf(signs: string): Uint8Array {
  const known = TABLES.get(signs)
  if (known !== undefined) return known
  const table = new Uint8Array(65_536)
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1
  TABLES.set(signs, table)
  return table
}
