import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../launch/root.mjs'

// A document that names a file which has moved is worse than none: every path and every link in them must lead somewhere.
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

const ROOMS = /^(?:packages|apps|tools|bench|e2e|docs|corpus)\//

/** `a/{b,c}.ts` → `a/b.ts`, `a/c.ts`. */
const expand = (path: string): string[] => {
  const [whole, inside] = /\{([^{}]*)\}/.exec(path) ?? []
  return whole === undefined || inside === undefined ? [path] : inside.split(',').flatMap((part) => expand(path.replace(whole, part)))
}

/** What a document calls by name: paths in backticks that start in a room and hold no placeholder, and targets of links. */
function namedFiles(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8').replace(/^```.*?^```/gms, '')
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => ROOMS.test(path) && !/[<>*…]|NNNN/.test(path))
  const linked = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(document), decodeURI(target))))
  return [...new Set([...quoted.flatMap(expand), ...linked])]
}

test.each(DOCUMENTS)('%s names only what exists', (document) => {
  expect(namedFiles(document).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
