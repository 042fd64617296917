import type { reasons as original } from '../zh-cn/reasons.ts'

export const reasons = {} as const satisfies Record<keyof typeof original, string>
