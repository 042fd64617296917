export type Option = {
  readonly id: string
  readonly label: string
  /** Small beside the label: the unit above, the city an area lies in. Searched, too. */
  readonly detail?: string
  /** Other names it may be looked for by. */
  readonly aliases?: readonly string[]
}

/** Half-width and lower case, without spaces: what people type differs in these. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** 0 begins so, 1 holds it in the label, 2 in another name, 3 in the detail, -1 not at all. */
const rankOf = (option: Option, query: string): number => {
  const label = fold(option.label)
  if (label.startsWith(query)) return 0
  if (label.includes(query)) return 1
  if (option.aliases?.some((alias) => fold(alias).includes(query))) return 2
  return option.detail !== undefined && fold(option.detail).includes(query) ? 3 : -1
}

/** The options that match, best first and otherwise in their own order, at most `limit` of them; `total` counts all. */
export const matchOptions = (
  options: readonly Option[],
  query: string,
  limit: number,
): { readonly shown: readonly Option[]; readonly total: number } => {
  const folded = fold(query)
  if (folded === '') return { shown: options.slice(0, limit), total: options.length }
  const ranked: Option[][] = [[], [], [], []]
  for (const option of options) ranked[rankOf(option, folded)]?.push(option)
  const matched = ranked.flat()
  return { shown: matched.slice(0, limit), total: matched.length }
}
