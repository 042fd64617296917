import type { Token } from 'markdown-it'
import { endsSentence, readMarker } from '../../segment/shapes.ts'

/** Nobody wraps lines so wide: such lines are paragraphs with one line break between them. */
const WIDEST_WRAP = 100

/**
 * Markdown joins lines that no blank line parts, which is right where an editor wrapped them. Where they are lines of their own — a list
 * numbered in Chinese, rows of a table without its rule — the break is kept.
 */
export function keepWrittenLines(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !token.content.includes('\n') || token.children === null) continue
    const lines = token.content.split('\n').map((line) => line.trim())
    const longest = Math.max(...lines.map((line) => line.length))
    let at = 0
    for (const child of token.children) {
      if (child.type !== 'softbreak' && child.type !== 'hardbreak') continue
      if (child.type === 'softbreak' && isWritten(lines[at] ?? '', lines[at + 1] ?? '', longest)) child.type = 'hardbreak'
      at++
    }
  }
}

function isWritten(line: string, next: string, longest: number): boolean {
  const above = withoutMarks(line)
  const below = withoutMarks(next)
  if (line.length > WIDEST_WRAP || (isPiped(line) && isPiped(next))) return true
  const isShort = line.length * 10 < longest * 7
  const isOver = endsSentence(above) || /[：:]$/.test(above)
  if (isOver && isShort) return true
  return (isOver || isShort) && (readMarker(below) !== null || isListHead(below) || isListHead(above))
}

/** 开工：甲、乙。 */
const isListHead = (line: string): boolean => /^[^，。、；：:\s]{2,14}[：:]/.test(line)
const isPiped = (line: string): boolean => (line.match(/[|｜]/g)?.length ?? 0) >= 2
const withoutMarks = (line: string): string => line.replace(/^[*_`~]+|[*_`~\\]+$/g, '').replace(/^[*_]+/, '')
