import type { OpenedText } from '@gangmu/application'
import type { BoardPath, BoardProblemCode, PlacedProblem } from '@gangmu/domain'
import { type Document, isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'

/** A board is a page of text; more is no board, and not worth the time. */
const MOST_CHARACTERS = 64 * 1024

/**
 * Opens YAML 1.2 without anchors, aliases and tags: what a text says is all that is in it, and no small text unfolds into a large value. Every
 * mistake has its line; a path that is not there has that of what would hold it.
 */
export const openYaml = (text: string): OpenedText => {
  if (text.length > MOST_CHARACTERS) return refuse([place('text-too-long', { most: MOST_CHARACTERS })])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false, schema: 'core' })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const mistakes = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    ...place('text-syntax', { why: code.toLowerCase().replaceAll('_', '-') }),
    ...at(pos[0]),
  }))
  const problems = [...mistakes, ...findAliases(document, at)]
  if (problems.length > 0) return refuse(problems)
  return { ok: true, value: document.toJS(), placeOf: (path) => at(offsetOf(document, path)) }
}

const refuse = (problems: readonly PlacedProblem[]): OpenedText => ({ ok: false, problems })

const place = (code: BoardProblemCode, params: PlacedProblem['params']): PlacedProblem => ({ code, path: [], params, line: 1, column: 1 })

const findAliases = (document: Document, at: (offset: number) => { line: number; column: number }): readonly PlacedProblem[] => {
  const found: PlacedProblem[] = []
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor)) found.push({ ...place('text-alias', {}), ...at(node.range?.[0] ?? 0) })
    },
  })
  return found
}

/** Where the last part of a path begins: its key, where it has one. */
const offsetOf = (document: Document, path: BoardPath): number => {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === part) : undefined
    const next = pair ?? (isMap(node) || !isNode(node) ? undefined : (node as { items?: unknown[] }).items?.[Number(part)])
    const start = isPair(next) ? next.key : next
    if (!isNode(start)) return offset
    offset = start.range?.[0] ?? offset
    node = isPair(next) ? next.value : next
  }
  return offset
}
