import type { SplitLine } from '../../lib/split-lines.ts'

/** A line with the one it is a part of; null where it stands by itself. */
export type SplitRow = { readonly line: SplitLine; readonly parent: SplitLine | null }

/** The lines in their order, each with its parts behind it. */
export const arrangeSplit = (lines: readonly SplitLine[]): readonly SplitRow[] => {
  const known = new Set(lines.map(({ id }) => id))
  const isTop = ({ parentId }: SplitLine) => parentId === null || !known.has(parentId)
  const withParts = (line: SplitLine, parent: SplitLine | null): readonly SplitRow[] => [
    { line, parent },
    ...lines.filter(({ parentId }) => parentId === line.id).flatMap((part) => withParts(part, line)),
  ]
  return lines.filter(isTop).flatMap((line) => withParts(line, null))
}
