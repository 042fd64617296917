/** Something made of the input once and kept as long as the input is: what several rules look at (sentences, figures by identity). */
export function derive<I extends object, T>(make: (input: I) => T): (input: I) => T {
  const kept = new WeakMap<I, { readonly made: T }>()
  return (input) => {
    const known = kept.get(input)
    if (known !== undefined) return known.made
    const made = make(input)
    kept.set(input, { made })
    return made
  }
}
