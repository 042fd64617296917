import { foldIndicatorName } from '@gangmu/domain'

type Named = { readonly name: string; readonly indicator: string | null; readonly unit: string | null; readonly parent: string | null }

/**
 * Which line of a plan each row of a later report speaks of: the same catalogue code under the same parent, else the same folded name
 * under the same parent, else the code alone where only one line has it. Each line is taken once; null where none fits.
 */
export const matchLines = <L extends Named & { readonly id: string }, R extends Named>(
  lines: readonly L[],
  rows: readonly R[],
): readonly (L | null)[] => {
  const free = new Set(lines)
  const found: (L | null)[] = rows.map(() => null)
  const parentOf = (named: Named) => (named.parent === null ? '' : foldIndicatorName(named.parent))
  const pass = (keyOf: (named: Named) => string | null, unique: boolean) => {
    const byKey = new Map<string, L[]>()
    for (const line of free) {
      const key = keyOf(line)
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), line])
    }
    rows.forEach((row, index) => {
      const key = found[index] === null ? keyOf(row) : null
      const candidates = key === null ? undefined : byKey.get(key)?.filter((line) => free.has(line))
      const line = candidates?.[0]
      if (line === undefined || (unique && candidates!.length > 1)) return
      found[index] = line
      free.delete(line)
    })
  }
  pass((named) => (named.indicator === null ? null : `${named.indicator}\u001f${parentOf(named)}`), false)
  pass((named) => `${foldIndicatorName(named.name)}\u001f${parentOf(named)}`, false)
  pass((named) => named.indicator, true)
  return found
}
