import type { ReactNode } from 'react'

/** A name in a tree drawn as a table; deeper than four levels nothing is set further in. */
export const TreeName = ({ depth, children }: { depth: number; children: ReactNode }) => (
  <span className={`tree-name tree-${Math.min(depth, 4)}`}>{children}</span>
)
