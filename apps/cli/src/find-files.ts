import { globSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { READABLE_EXTENSIONS } from '@gangmu/domain'

export type Found = { readonly files: readonly string[]; readonly missing: readonly string[] }

/**
 * Files behind paths, folders (searched through) and globs: in the order named, what a folder or glob holds sorted, each once. Of folders
 * and globs only what can be read by its extension, of folders nothing that is about the folder itself; a file named outright is kept
 * whatever it is: what is wrong with it is worth a sentence.
 */
export function findFiles(paths: readonly string[]): Found {
  const files = new Set<string>()
  const missing: string[] = []
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      for (const file of globSync('**/*', { cwd: path }).sort()) if (!isAboutFolder(basename(file))) addReadable(files, join(path, file))
    } else if (stat) files.add(path)
    else {
      const matched = /[*?[{]/.test(path) ? globSync(path).sort() : []
      if (matched.length === 0) missing.push(path)
      for (const file of matched) addReadable(files, file)
    }
  }
  return { files: [...files], missing }
}

const addReadable = (files: Set<string>, file: string): void => {
  if (isReport(basename(file)) && statSync(file, { throwIfNoEntry: false })?.isFile()) files.add(file)
}

/** Hidden files and the `~$` lock files that Office leaves beside an open document are nobody's report. */
const isReport = (name: string): boolean => !/^(?:\.|~\$)/.test(name) && READABLE_EXTENSIONS.includes(extname(name).toLowerCase())

/** README.md, NOTES.md, CHANGELOG.txt, LICENSE: what a folder says of itself. */
const isAboutFolder = (name: string): boolean => /^(?:readme|changelog|license)(?:\..*)?$|^notes\.md$/i.test(name)
