import { type Decimal, decimalToNumber } from '../decimal.ts'
import type { SimpleTarget } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import type { ObsStatus } from './types.ts'

/** What can be sorted, compared and drawn of a printed value; the printed text itself decides verdicts. */
export type ObservedValue = {
  readonly low: number | null
  readonly high: number | null
  readonly text: string | null
  readonly status: ObsStatus
}

const words = (text: string): ObservedValue => ({ low: null, high: null, text, status: 'A' })

/**
 * A printed value in the unit of its column: a number has low = high, 6以上 has no high, 5.5以内 no low, 1—2家 both, `1.92:1` its quotient beside
 * its text, `Ⅱ类` is text.
 * What is not there yet (市级暂未反馈, —, blank) has status O, what says 预计 status E, words that report no figure are text.
 */
export const readObservedValue = (raw: string, unit: string | null): ObservedValue => {
  const estimated = /预计|预估|初步测算/.test(raw)
  const cell = parseTarget(raw.replace(/^(?:预计|预估|初步测算)(?:数|值|为|达到?)?[:：]?/, ''), { unit })
  const read = cell.kind === 'compound' ? readCell(cell.parts[0]!.expression, raw) : readCell(cell, raw)
  return estimated && read.status === 'A' ? { ...read, status: 'E' } : read
}

const numberOf = (value: Decimal): number => decimalToNumber(value)

const readCell = (cell: SimpleTarget, raw: string): ObservedValue => {
  switch (cell.kind) {
    case 'plain':
    case 'equal':
    case 'about': {
      const value = numberOf(cell.amount.value)
      return { low: value, high: value, text: cell.amount.ratio ? raw.trim() : null, status: 'A' }
    }
    case 'at-least':
    case 'above':
      return { low: numberOf(cell.amount.value), high: null, text: null, status: 'A' }
    case 'at-most':
    case 'below':
      return { low: null, high: numberOf(cell.amount.value), text: null, status: 'A' }
    case 'range':
      return { low: numberOf(cell.low.value), high: numberOf(cell.high.value), text: null, status: 'A' }
    case 'blank':
    case 'none':
    case 'pending':
      return { low: null, high: null, text: null, status: 'O' }
    default:
      return words(raw.trim())
  }
}
