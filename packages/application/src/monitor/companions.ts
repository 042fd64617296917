import type { IndicatorIndex } from '@gangmu/domain'

const GROWTH = '-growth'

/** The indicator that tells the growth of this one; null where there is none. */
export const growthOf = (code: string, index: IndicatorIndex): string | null =>
  index.byCode.has(`${code}${GROWTH}`) ? `${code}${GROWTH}` : null

/** The indicator whose growth this one tells; null where it tells none. */
export const levelOf = (code: string, index: IndicatorIndex): string | null => {
  const level = code.endsWith(GROWTH) ? code.slice(0, -GROWTH.length) : null
  return level !== null && index.byCode.has(level) ? level : null
}

/** Growth of the levels and levels of the growths among the indicators. */
export const companionsOf = (codes: readonly string[], index: IndicatorIndex): readonly string[] =>
  [...new Set(codes.flatMap((code) => growthOf(code, index) ?? levelOf(code, index) ?? []))].filter((code) => !codes.includes(code))
