/** The signal of work that nobody ends. */
export const NEVER: AbortSignal = new AbortController().signal
