import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Test files by the source files they reach through relative imports; all paths relative to `root`. */
export function testsBySource(root: string): Map<string, string[]> {
  const importsOf = new Map<string, readonly string[]>()
  const reached = (file: string, seen: Set<string>): Set<string> => {
    if (seen.has(file) || !existsSync(file)) return seen
    seen.add(file)
    let imports = importsOf.get(file)
    if (imports === undefined) {
      const text = readFileSync(file, 'utf8')
      imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((found) => resolve(dirname(file), found[1]!))
      importsOf.set(file, imports)
    }
    for (const next of imports) reached(next, seen)
    return seen
  }
  const related = new Map<string, string[]>()
  for (const test of globSync('**/*.test.ts', { cwd: root }).sort()) {
    for (const path of reached(join(root, test), new Set())) {
      const source = relative(root, path)
      related.set(source, [...(related.get(source) ?? []), test])
    }
  }
  return related
}

/** The tests beside a file come first: they kill most mutants, and what they miss goes to the others. */
export function splitByNearness(file: string, tests: readonly string[]): readonly [near: string[], far: string[]] {
  const folder = dirname(file)
  const near = tests.filter((test) => dirname(test) === folder)
  return [near, tests.filter((test) => dirname(test) !== folder)]
}
