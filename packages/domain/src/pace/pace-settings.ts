/** On screen: 快于序时进度 / 达到 / 略低于 / 低于 / 明显低于. */
export const PACE_WORDINGS = ['ahead', 'on', 'slightly-below', 'below', 'far-below'] as const
export type PaceWording = (typeof PACE_WORDINGS)[number]

/** Behind its pace: what 连续两个月 counts. */
export const isBehind = (wording: PaceWording | null): boolean => wording !== null && wording !== 'ahead' && wording !== 'on'

/** From which value on a wording holds, the better ones first; what is below the last is far-below. */
export type PaceThresholds = { readonly ahead: number; readonly slightlyBelow: number; readonly below: number }

/**
 * How paces are told, as data. A pace that is reached is `on`; the thresholds divide what is above and below it.
 */
export type PaceSettings = {
  /** What was done, divided by what the month asks for. */
  readonly ratio: PaceThresholds
  /** Percentage points beyond or short of the target, for growth and rates. */
  readonly points: PaceThresholds
  /** Cumulative shares of the year by the end of each month, 12 of them, the last 1; by indicator code. All others run evenly. */
  readonly paths: Readonly<Record<string, readonly number[]>>
  /** The most a month can bring: the best month since last January times `factor`, known from `months` months on. */
  readonly fastest: { readonly factor: number; readonly months: number }
}

/**
 * 铜梁 at month 9 (75%): 83.91% and 79.73% are 达到, 73.27% 略低于, 66.24% 低于, 51.70% 明显低于: of what the month asks for these are 1.12, 1.06,
 * 0.98, 0.88 and 0.69. A ratio, because 5 points in January are more than half of what January asks for.
 */
export const DEFAULT_PACE_SETTINGS: PaceSettings = {
  ratio: { ahead: 1.15, slightlyBelow: 0.95, below: 0.8 },
  points: { ahead: 1, slightlyBelow: -0.5, below: -2 },
  paths: {},
  fastest: { factor: 1.2, months: 6 },
}
