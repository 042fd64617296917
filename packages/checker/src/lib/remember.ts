/** Versions of one report, and reports of one district, name the same things. */
const KEPT = 8192

/** `make`, once a text: rules ask for the same few hundred names and cells again and again. Only what is worked out from the text alone. */
export function rememberByText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.made
    if (known.size >= KEPT) known.clear()
    const made = make(text)
    known.set(text, { made })
    return made
  }
}
