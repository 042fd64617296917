import type { Expected } from './forecast-year.ts'

/** How a target stands to what is expected. On screen: 预计可完成 / 有望完成 / 有完成风险 / 预计难以完成. */
export type Outlook = 'safe' | 'likely' | 'at-risk' | 'unlikely'

/** `better` is 1 where more is better and −1 where less is: the whole interval on the target's side is safe, on the other unlikely. */
export const outlookOf = ({ value, low, high }: Expected, target: number, better: 1 | -1): Outlook => {
  const [worst, best] = better === 1 ? [low, high] : [-high, -low]
  const edge = target * better
  if (worst >= edge) return 'safe'
  if (best < edge) return 'unlikely'
  return value * better >= edge ? 'likely' : 'at-risk'
}
