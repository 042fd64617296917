import { globSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** What the reader can open today; other formats are refused by name. */
const READABLE = new Set(['.txt'])

export const isReadable = (file: string): boolean => READABLE.has(extname(file).toLowerCase())

export type Found = { readonly files: readonly string[]; readonly missing: readonly string[] }

/** Files behind paths, folders (searched through) and globs; sorted, each once. Named files are kept whatever their type. */
export function findFiles(paths: readonly string[]): Found {
  const files = new Set<string>()
  const missing: string[] = []
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const file of globSync('**/*', { cwd: path })) addReadable(files, join(path, file))
    else if (stat) files.add(path)
    else {
      const matched = /[*?[{]/.test(path) ? globSync(path) : []
      if (matched.length === 0) missing.push(path)
      for (const file of matched) addReadable(files, file)
    }
  }
  return { files: [...files].sort(), missing }
}

const addReadable = (files: Set<string>, file: string): void => {
  if (isReadable(file) && statSync(file, { throwIfNoEntry: false })?.isFile()) files.add(file)
}
