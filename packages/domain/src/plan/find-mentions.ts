/** A printed sentence with where it stands; the place is the caller's own and comes back as it was. */
export type PrintedReason<Place = unknown> = { readonly text: string; readonly place: Place }

/** What a line may be called in a sentence: `own` as printed, `other` by the catalogue or without 增速; an own name wins over others' others. */
export type Names = { readonly own: readonly string[]; readonly other: readonly string[] }

/**
 * The sentences that speak of each of the lines. The longest name counts at each place of a sentence: 工业投资增速 is no mention of 投资增速.
 */
export function findMentions<Place>(
  lines: readonly Names[],
  reasons: readonly PrintedReason<Place>[],
): readonly (readonly PrintedReason<Place>[])[] {
  const linesOf = new Map<string, Set<number>>()
  const call = (name: string, line: number): void => {
    const squeezed = squeeze(name)
    if (squeezed.length < SHORTEST) return
    linesOf.set(squeezed, (linesOf.get(squeezed) ?? new Set()).add(line))
  }
  for (const [at, { own }] of lines.entries()) for (const name of own) call(name, at)
  const owned = new Set(linesOf.keys())
  for (const [at, { other }] of lines.entries()) for (const name of other) if (!owned.has(squeeze(name))) call(name, at)
  const names = [...linesOf.keys()].sort((a, b) => b.length - a.length)
  const found = lines.map((): PrintedReason<Place>[] => [])
  for (const reason of reasons) {
    let text = squeeze(reason.text)
    const spoken = new Set<number>()
    for (const name of names) {
      if (!text.includes(name)) continue
      text = text.replaceAll(name, '\u0000')
      for (const line of linesOf.get(name)!) spoken.add(line)
    }
    for (const line of spoken) found[line]!.push(reason)
  }
  return found
}

/** 投资 alone stands in every second sentence. */
const SHORTEST = 3

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s“”"]|\([^()]*\)/g, '')
