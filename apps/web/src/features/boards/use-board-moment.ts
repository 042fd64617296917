import { isMonth } from '@gangmu/domain'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import type { BoardMoment } from './queries.ts'

/** The month and the day looked back to, as they stand in the address. */
export const useBoardMoment = (): { readonly moment: BoardMoment; readonly choose: (month: string | null) => void } => {
  const { get, change } = useAddress()
  const { asOf } = useContextBar()
  const month = get('month')
  return {
    moment: { month: month !== null && isMonth(month) ? month : null, asOf },
    choose: (next) => change({ month: next, figure: null }),
  }
}
