import fc from 'fast-check'

/** What elements of one kind may hold. An element named in no entry holds nothing but what `any` allows. */
export type Grammar = {
  /** Element → its usual children, by name; `#text` for text. */
  readonly children: Readonly<Record<string, readonly string[]>>
  /** Element → attributes with values worth trying, as they are written into the tag. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly text: fc.Arbitrary<string>
  /** Elements without an end tag. */
  readonly void?: readonly string[]
}

type Shape = { readonly name: string; readonly attributes: readonly string[]; readonly children: readonly (Shape | string)[] }

/**
 * Documents with `root` as their outermost element: mostly as the grammar has them, now and then an element where it has no business.
 * Every attribute stands once in a tag, so that the result is well-formed wherever text and values are.
 */
export const randomTree = (root: string, grammar: Grammar): fc.Arbitrary<string> => {
  const names = [...new Set([...Object.keys(grammar.children), ...Object.values(grammar.children).flat()])].filter(
    (name) => name !== '#text',
  )
  const depth = fc.createDepthIdentifier()
  const { nodes } = fc.letrec<{ nodes: Record<string, Shape | string> } & Record<string, unknown>>((tie) => {
    const arbitraries: Record<string, fc.Arbitrary<unknown>> = {}
    for (const name of names) {
      const usual = grammar.children[name] ?? []
      const child = fc.oneof(
        { maxDepth: 8, depthSize: 'large', depthIdentifier: depth, withCrossShrink: true },
        { weight: 2, arbitrary: grammar.text as fc.Arbitrary<unknown> },
        ...usual.filter((inner) => inner !== '#text').map((inner) => ({ weight: 6, arbitrary: tie(inner) })),
        { weight: 1, arbitrary: tie('any') },
      )
      arbitraries[name] = fc.record({
        name: fc.constant(name),
        attributes: someAttributes(grammar.attributes[name] ?? []),
        children: fc.array(child, { minLength: Math.min(usual.length, 2), maxLength: usual.length === 0 ? 1 : 3 }),
      })
    }
    arbitraries['any'] = fc.oneof({ depthIdentifier: depth }, ...names.map((name) => tie(name)))
    arbitraries['nodes'] = tie(root)
    return arbitraries as never
  })
  return (nodes as unknown as fc.Arbitrary<Shape>).map((shape) => write(shape, grammar.void ?? []))
}

/** Each attribute once or not at all, with any of its values. */
const someAttributes = (written: readonly string[]): fc.Arbitrary<string[]> => {
  const byName = Map.groupBy(written, (attribute) => attribute.slice(0, attribute.indexOf('=')))
  const each = [...byName.values()].map((values) => fc.option(fc.constantFrom(...values), { freq: 2 }))
  return fc.tuple(...each).map((chosen) => chosen.filter((attribute) => attribute !== null))
}

const write = (shape: Shape | string, empty: readonly string[]): string => {
  if (typeof shape === 'string') return shape
  const tag = [shape.name, ...shape.attributes].join(' ')
  return empty.includes(shape.name) ? `<${tag}>` : `<${tag}>${shape.children.map((child) => write(child, empty)).join('')}</${shape.name}>`
}

/** As it must be written between tags. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g, '')
