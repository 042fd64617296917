/** A row of a tree drawn as a table: what it is, and how deep it stands. */
export type Branch<T> = { readonly node: T; readonly depth: number }

type Node = { readonly id: string }

/** The tree in the order of its rows, siblings in the order given. What hangs on nothing that is there stands at the top. */
export const growTree = <T extends Node>(nodes: readonly T[], parentOf: (node: T) => string | null): readonly Branch<T>[] => {
  const ids = new Set(nodes.map(({ id }) => id))
  const children = new Map<string | null, T[]>()
  for (const node of nodes) {
    const parent = parentOf(node)
    const key = parent !== null && ids.has(parent) ? parent : null
    children.set(key, [...(children.get(key) ?? []), node])
  }
  const grow = (parent: string | null, depth: number): readonly Branch<T>[] =>
    (children.get(parent) ?? []).flatMap((node) => [{ node, depth }, ...grow(node.id, depth + 1)])
  return grow(null, 0)
}
