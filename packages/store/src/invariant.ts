/** A bug, not an expected failure: the caller did what the contract rules out. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}
