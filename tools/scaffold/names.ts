/** `archive-report` → `archiveReport`. */
export const camelCase = (kebab: string): string => kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `archive-report` → `ArchiveReport`. */
export const pascalCase = (kebab: string): string => camelCase(`-${kebab}`)

/** `archive-report` → `archive report`. */
export const words = (kebab: string): string => kebab.replaceAll('-', ' ')

/** Something to be put right by the person who typed the command; printed without a stack. */
export class ScaffoldError extends Error {
  override name = 'ScaffoldError'
}
