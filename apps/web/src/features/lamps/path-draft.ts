/** Shares of the year by the end of each month, as they are typed: 12 percentages. */
export type PathDraft = { readonly indicator: string | null; readonly shares: readonly string[] }

export type PathProblem = {
  readonly field: 'indicator' | number
  readonly code: 'indicator-missing' | 'indicator-twice' | 'number' | 'falls' | 'end'
  /** Where the month before ended, in %. */
  readonly before: number
}

const MONTHS = 12

/** In % to two places. */
const percentOf = (share: number): string => String(Math.round(share * 1e4) / 100)

export const toPathDraft = (indicator: string | null, shares: readonly number[]): PathDraft => ({
  indicator,
  shares: shares.map(percentOf),
})

export const EVEN_SHARES: readonly number[] = Array.from({ length: MONTHS }, (_, at) => (at + 1) / MONTHS)

const percentIn = (text: string): number | null => {
  const value = /^\d{1,3}(?:\.\d{1,2})?$/.test(text.trim()) ? Number(text) : null
  return value !== null && value <= 100 ? value : null
}

/** Everything that has to be mended; `taken` are the indicators that have a path already. */
export const findPathProblems = ({ indicator, shares }: PathDraft, taken: readonly string[]): readonly PathProblem[] => {
  const percents = shares.map(percentIn)
  return [
    ...(indicator === null ? [{ field: 'indicator', code: 'indicator-missing', before: 0 } as const] : []),
    ...(indicator !== null && taken.includes(indicator) ? [{ field: 'indicator', code: 'indicator-twice', before: 0 } as const] : []),
    ...percents.flatMap((percent, at): readonly PathProblem[] => {
      if (percent === null) return [{ field: at, code: 'number', before: 0 }]
      const before = percents[at - 1] ?? 0
      if (percent < before) return [{ field: at, code: 'falls', before }]
      return at === MONTHS - 1 && percent !== 100 ? [{ field: at, code: 'end', before }] : []
    }),
  ]
}

/** The shares a draft without problems stands for. */
export const readShares = ({ shares }: PathDraft): readonly number[] => shares.map((text) => Math.round(percentIn(text)! * 100) / 1e4)

/** What each month alone asks for, in %. */
export const monthlyShares = (shares: readonly number[]): readonly number[] =>
  shares.map((share, at) => Math.round((share - (shares[at - 1] ?? 0)) * 1e4) / 100)
