import type { compare as original } from '../zh-cn/compare.ts'

export const compare = {
  'compare.purpose': 'One indicator across areas, and two years of the plan side by side.',
  'compare.empty': 'Nothing to compare yet.',
} as const satisfies Record<keyof typeof original, string>
