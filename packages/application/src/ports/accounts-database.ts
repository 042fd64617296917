type Query = (text: string, values: readonly unknown[]) => Promise<AccountsResult>

type AccountsResult = {
  readonly command: string
  readonly rowCount: number | null
  // biome-ignore lint/suspicious/noExplicitAny: a row is what its statement selects; whoever writes the statement names the shape.
  readonly rows: any[]
}

/**
 * Connections to the schema of the accounts and to nothing else. Values are bound to `$1`, `$2` …; an instant is a Date. What the store
 * gives and the accounts adapter works on; no use-case has it in hand.
 */
export type AccountsDatabase = {
  readonly query: Query
  /** One connection, for a transaction; `release` gives it back, `discard` ends it. */
  readonly connect: () => Promise<{ readonly query: Query; readonly release: (discard?: boolean) => void }>
  readonly end: () => Promise<void>
}
