/** A broken assumption inside the code, never a failure of the user's input: those are data with catalogued codes. */
export class InvariantError extends Error {
  readonly code: string
  constructor(code: string) {
    super(`invariant broken: ${code}`)
    this.name = 'InvariantError'
    this.code = code
  }
}

/** Stops with {@link InvariantError} where `condition` does not hold. `code` is kebab-case and names the assumption. */
export function invariant(condition: unknown, code: string): asserts condition {
  if (!condition) throw new InvariantError(code)
}
