import type { PlanLine } from '@gangmu/domain'

type Placed = Pick<PlanLine, 'id' | 'parentId'>

/** The ids of a plan's lines in their new order: the line and its parts stand at `position` (from 1), or last where there are fewer lines. */
export const moveLine = (lines: readonly Placed[], lineId: string, position: number): readonly string[] => {
  const isOfBlock = ({ id, parentId }: Placed) => id === lineId || parentId === lineId
  const others = lines.filter((line) => !isOfBlock(line))
  return [...others.slice(0, position - 1), ...lines.filter(isOfBlock), ...others.slice(position - 1)].map(({ id }) => id)
}
