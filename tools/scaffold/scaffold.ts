/** What a scaffold does: files it makes (path → text, never over an existing one), lines it adds, and what is left to the person. */
export type Scaffold = {
  readonly files: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  readonly next: readonly string[]
}

/** `lines` go in before the last line of `file` that matches `before`. */
export type Edit = { readonly file: string; readonly before: RegExp; readonly lines: readonly string[] }
