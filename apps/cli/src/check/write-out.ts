import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { type Locale, message } from '@gangmu/messages'

/**
 * Writes a file that is none of those that were read, and no other one unless `force` says so. The sentence of what is wrong comes back,
 * null where it is written.
 */
export function writeOut(
  path: string,
  content: string | Uint8Array,
  { inputs, force, locale }: { readonly inputs: readonly string[]; readonly force: boolean; readonly locale: Locale },
): string | null {
  if (inputs.some((input) => isSameFile(input, path))) return message(locale, 'cli.out-is-input', { file: path })
  if (existsSync(path) && !force) return message(locale, 'cli.out-exists', { file: path })
  try {
    writeFileSync(path, content)
    return null
  } catch {
    return message(locale, 'cli.out-unwritable', { file: path })
  }
}

/** The same file under whatever name, so that none is ever written over. */
const isSameFile = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return false
  }
}
