import type { Tx } from './unit-of-work.ts'

/** A call that may come twice: under which key, of which operation, and a hash of everything it asks for. */
export type KeyedCall = { readonly actor: string; readonly key: string; readonly operation: string; readonly requestHash: string }

export type IdempotencyStore = {
  /** What the key was used for in the last 24 hours, null where for nothing. Whoever brings the same key waits for the transaction's end. */
  readonly claimKey: (
    tx: Tx,
    call: KeyedCall,
  ) => Promise<{ readonly operation: string; readonly requestHash: string; readonly result: unknown } | null>
  /** Keeps the result, and drops what is older than 24 hours. */
  readonly keepResult: (tx: Tx, call: KeyedCall, result: unknown) => Promise<void>
}
