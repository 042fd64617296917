import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ScaffoldError } from './names.ts'
import type { Edit, Scaffold } from './scaffold.ts'

/**
 * Makes the files and adds the lines; all of it or, where something stands in the way, nothing.
 * @throws {ScaffoldError} where a file is there already, or the place for a line is not
 */
export function applyScaffold({ files, edits }: Scaffold, root: string): void {
  const taken = Object.keys(files).filter((file) => existsSync(join(root, file)))
  if (taken.length > 0) throw new ScaffoldError(`${taken.join(', ')} is there already.`)
  const edited = edits.map((edit): [string, string] => [edit.file, insertLines(readFileSync(join(root, edit.file), 'utf8'), edit)])
  for (const [file, text] of [...Object.entries(files), ...edited]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

function insertLines(text: string, { file, before, lines }: Edit): string {
  const all = text.split('\n')
  const at = all.findLastIndex((line) => before.test(line))
  if (at < 0) throw new ScaffoldError(`${file} has no line like ${before}: its layout changed, and tools/scaffold must follow.`)
  return all.toSpliced(at, 0, ...lines).join('\n')
}
