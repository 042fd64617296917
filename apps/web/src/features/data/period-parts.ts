import { type Period, periodCode } from '@gangmu/domain'

type Make = (year: number) => Period

const half =
  (half: 1 | 2): Make =>
  (year) => ({ type: 'half', year, half })
const quarter =
  (quarter: 1 | 2 | 3 | 4): Make =>
  (year) => ({ type: 'quarter', year, quarter })
const months = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** The parts of a year figures are told for; months told cumulatively begin with January. */
export const PERIOD_PARTS: Readonly<Record<string, Make>> = {
  year: (year) => ({ type: 'year', year }),
  'half-1': half(1),
  'half-2': half(2),
  'quarter-1': quarter(1),
  'quarter-2': quarter(2),
  'quarter-3': quarter(3),
  'quarter-4': quarter(4),
  ...Object.fromEntries(months(2, 12).map((to) => [`cumulative-${to}`, (year) => ({ type: 'cumulative', year, from: 1, to })])),
  ...Object.fromEntries(months(1, 12).map((month) => [`month-${month}`, (year) => ({ type: 'month', year, month })])),
} satisfies Readonly<Record<string, Make>>

/** The codes of every part of a year. */
export const periodsOfYear = (year: number): readonly string[] => Object.values(PERIOD_PARTS).map((make) => periodCode(make(year)))
