import type { PlanLineView } from './plan-line.ts'

/** A line as a table draws it: the group it stands in, and the line it is a part of. */
export type LineRow = { readonly line: PlanLineView; readonly group: string | null; readonly parent: PlanLineView | null }

/**
 * The lines as printed, each group together: a line added later stands with its group, a part behind the line it is a part of and in that
 * one's group. Lines without a group come last.
 */
export const arrangeLines = (lines: readonly PlanLineView[]): readonly LineRow[] => {
  const printed = [...lines].sort((a, b) => a.ordinal - b.ordinal)
  const known = new Set(lines.map(({ id }) => id))
  const groups = new Map<string | null, LineRow[]>()
  const put = (line: PlanLineView, group: string | null, parent: PlanLineView | null) => {
    groups.set(group, [...(groups.get(group) ?? []), { line, group, parent }])
    for (const part of printed) if (part.parentId === line.id) put(part, group, line)
  }
  for (const line of printed) if (line.parentId === null || !known.has(line.parentId)) put(line, line.group, null)
  const ungrouped = groups.get(null) ?? []
  groups.delete(null)
  return [...[...groups.values()].flat(), ...ungrouped]
}
