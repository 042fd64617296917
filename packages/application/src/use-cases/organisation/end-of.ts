import type { Dated, Day } from '@gangmu/domain'

/** Where a dated row ends that is ended on the day: one that had not begun by then ends where it would have begun, and never holds. */
export const endOf = ({ from }: Dated, on: Day): Day => (from !== null && on < from ? from : on)
