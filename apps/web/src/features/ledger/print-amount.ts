import { setMinus } from '../../lib/format.ts'

/** 万元 with thousands set apart; nothing is rounded away that was entered. */
export const printAmount = (amount: number): string => setMinus(amount.toLocaleString('en-US', { maximumFractionDigits: 4 }))

/** 万元 as 亿元, two decimals. */
export const printBillion = (amount: number): string =>
  setMinus((amount / 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }))

/** A gap with its sign. */
export const printGap = (gap: number): string => `${gap > 0 ? '+' : ''}${setMinus(String(gap))}`
