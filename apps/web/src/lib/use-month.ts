import { type Month, partsOfMonth, shiftMonth } from '@gangmu/domain'
import { today } from './format.ts'
import { useAddress } from './use-address.ts'

/** The month of a plan's year that a page is about: the one in the address, else the last that is over. Months to come are not offered. */
export const useMonth = (year: number) => {
  const { get, change } = useAddress()
  const over = shiftMonth(today().slice(0, 7), -1)
  const last = `${year}-12` < over ? `${year}-12` : over < `${year}-01` ? `${year}-01` : over
  const months = Array.from({ length: partsOfMonth(last).number }, (_, at) => shiftMonth(last, -at))
  const asked = get('month')
  const month: Month = months.find((one) => one === asked) ?? last
  return { month, months, choose: (next: Month) => change({ month: next === last ? null : next, row: null }, { replace: true }) }
}
